import type { outbox as english } from '../en/outbox.ts'
import { translate } from '../message.ts'

export const outbox = translate<typeof english>()({})
