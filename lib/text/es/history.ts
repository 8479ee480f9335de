import type { history as english } from '../en/history.ts'
import { translate } from '../message.ts'

export const history = translate<typeof english>()({})
