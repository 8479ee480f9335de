import type { files as english } from '../en/files.ts'
import { translate } from '../message.ts'

export const files = translate<typeof english>()({})
