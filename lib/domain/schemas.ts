import * as v from 'valibot'
import { MOST_FLAGS } from './accounts/flag.ts'
import { BRANCHES } from './branch.ts'
import { ROLES } from './role.ts'

/** Shapes that messages, stored rows and the backend's answers share. */

/** An id that the backend gave: 1 to 64 characters. */
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

export const branch = v.picklist(BRANCHES)

export const role = v.picklist(ROLES)

/** Ids of fields that were ticked, as `tickOf` writes them. At most 500. */
export const ticks = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(129))),
  v.maxLength(500),
)

/** What can be chosen about a sync: the entries of an object. */
export const syncChoices = {
  link: v.optional(id),
  onInactive: v.optional(v.literal('reactivate')),
  role: v.optional(role),
  overwrite: v.optional(ticks),
  only: v.optional(ticks),
  flags: v.optional(v.pipe(v.array(id), v.maxLength(MOST_FLAGS))),
}
