import type { mapping as english } from '../en/mapping.ts'
import { translate } from '../message.ts'

export const mapping = translate<typeof english>()({})
