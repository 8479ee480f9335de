import type { popup as english } from '../en/popup.ts'
import { translate } from '../message.ts'

export const popup = translate<typeof english>()({})
