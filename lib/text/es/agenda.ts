import type { agenda as english } from '../en/agenda.ts'
import { translate } from '../message.ts'

export const agenda = translate<typeof english>()({})
