import type { field as english } from '../en/field.ts'
import { translate } from '../message.ts'

export const field = translate<typeof english>()({})
