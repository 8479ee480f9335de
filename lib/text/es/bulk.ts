import type { bulk as english } from '../en/bulk.ts'
import { translate } from '../message.ts'

export const bulk = translate<typeof english>()({})
