import type { accounts as english } from '../en/accounts.ts'
import { translate } from '../message.ts'

export const accounts = translate<typeof english>()({})
