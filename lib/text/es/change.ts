import type { change as english } from '../en/change.ts'
import { translate } from '../message.ts'

export const change = translate<typeof english>()({})
