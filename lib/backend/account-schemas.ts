import * as v from 'valibot'
import { branch, id, role } from '../domain/schemas.ts'
import { profileFlags } from './flag-schemas.ts'
import { text } from './shared-schemas.ts'

export const status = v.picklist(['active', 'inactive', 'pending'])

const pet = v.object({ id, name: text, type: text, breed: v.optional(text) })

const profile = v.object({
  id,
  status,
  role: v.optional(role),
  pets: v.array(pet),
  flags: v.optional(profileFlags),
})

export const account = v.object({
  id,
  kind: v.picklist(['client', 'staff']),
  name: text,
  email: v.optional(text),
  phone: v.optional(text),
  profiles: v.object({ 'in-home': v.optional(profile), facility: v.optional(profile) }),
  primaryBranch: v.optional(branch),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
})

export const wholeAccount = v.object({ account })

export const accounts = v.object({ accounts: v.array(account) })

/** The number of changes in one page. A larger page is refused without parsing its items. */
export const MOST_CHANGES = 1000

const seq = v.pipe(v.number(), v.integer())
export const changesPage = v.object({
  changes: v.pipe(
    v.array(v.unknown()),
    v.maxLength(MOST_CHANGES),
    v.array(v.union([v.object({ seq, account }), v.object({ seq, deleted: id })])),
  ),
  cursor: text,
  more: v.boolean(),
})

/** One page of the change feed. */
export type ChangesPage = v.InferOutput<typeof changesPage>
