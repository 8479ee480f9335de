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

/** What to do about matches, an inactive profile, the role and what comes along, chosen in the dialog: the entries of an object. */
export const syncChoices = {
  /** Account in the target branch to link with instead of making a new profile. */
  link: v.optional(id),
  onInactive: v.optional(v.literal('reactivate')),
  /** Of staff: the role to be given after the sync, as a step of its own. Without it they stay at the base role. */
  role: v.optional(role),
  /** These may replace what the target has, and sensitive ones among them come along. */
  overwrite: v.optional(ticks),
  /** Nothing but these is carried. That is how a field is copied between profiles that are linked already. */
  only: v.optional(ticks),
  /** Ids of the source's flags that come along; each has to exist under the same label in the target. */
  flags: v.optional(v.pipe(v.array(id), v.maxLength(MOST_FLAGS))),
}

/** The same as a type. */
export type ChosenInDialog = v.InferOutput<v.ObjectSchema<typeof syncChoices, undefined>>
