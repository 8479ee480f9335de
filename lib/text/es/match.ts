import type { match as english } from '../en/match.ts'
import { translate } from '../message.ts'

export const match = translate<typeof english>()({})
