import type { sync as english } from '../en/sync.ts'
import { translate } from '../message.ts'

export const sync = translate<typeof english>()({})
