import type { toolbar as english } from '../en/toolbar.ts'
import { translate } from '../message.ts'

export const toolbar = translate<typeof english>()({})
