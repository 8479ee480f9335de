import * as v from 'valibot'
import { REFUSALS } from '../domain/problem.ts'
import { account } from './account-schemas.ts'
import { text } from './shared-schemas.ts'
import { match } from './sync-schemas.ts'

const PREFIX = 'urn:tandem:problem:'

export const problem = v.object({
  type: v.pipe(
    v.string(),
    v.startsWith(PREFIX),
    v.transform((type) => type.slice(PREFIX.length)),
    v.picklist(REFUSALS),
  ),
  changed: v.optional(v.array(text)),
  matches: v.optional(v.array(match)),
  account: v.optional(account),
})
