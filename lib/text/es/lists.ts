import type { lists as english } from '../en/lists.ts'
import { translate } from '../message.ts'

export const lists = translate<typeof english>()({})
