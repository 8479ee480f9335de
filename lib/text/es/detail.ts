import type { detail as english } from '../en/detail.ts'
import { translate } from '../message.ts'

export const detail = translate<typeof english>()({})
