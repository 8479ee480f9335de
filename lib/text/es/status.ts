import type { status as english } from '../en/status.ts'
import { translate } from '../message.ts'

export const status = translate<typeof english>()({})
