import type { request as english } from '../en/request.ts'
import { translate } from '../message.ts'

export const request = translate<typeof english>()({})
