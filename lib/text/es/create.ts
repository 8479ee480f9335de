import type { create as english } from '../en/create.ts'
import { translate } from '../message.ts'

export const create = translate<typeof english>()({})
