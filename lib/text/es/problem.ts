import type { problem as english } from '../en/problem.ts'
import { translate } from '../message.ts'

export const problem = translate<typeof english>()({})
