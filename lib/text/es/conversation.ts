import type { conversation as english } from '../en/conversation.ts'
import { translate } from '../message.ts'

export const conversation = translate<typeof english>()({})
