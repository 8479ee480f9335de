import type { compare as english } from '../en/compare.ts'
import { translate } from '../message.ts'

export const compare = translate<typeof english>()({})
