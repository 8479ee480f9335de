import * as v from 'valibot'
import { MOST_FLAGS } from './accounts/flag.ts'
import { BRANCHES } from './branch.ts'
import { CAPABILITIES } from './capability.ts'
import { isPathSegment } from './path-segment.ts'
import { ROLES } from './role.ts'

/** Shapes that messages, stored rows and the backend's answers share. */

/** An id that the backend gave: 1 to 64 characters that are one segment of a path, as in the links and requests it becomes part of. */
export const id = v.pipe(v.string(), v.maxLength(64), v.check(isPathSegment))

export const branch = v.picklist(BRANCHES)

export const role = v.picklist(ROLES)

export const capability = v.picklist(CAPABILITIES)

/** Ids of ticked fields, as `tickOf` writes them. At most 500. */
export const ticks = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(129))),
  v.maxLength(500),
)

/**
 * The choices in the sync dialog, as entries of an object schema: about matches, an inactive profile, the role, and what is carried over.
 */
export const syncChoices = {
  /** The account in the target branch to link with, instead of creating a profile. */
  link: v.optional(id),
  onInactive: v.optional(v.literal('reactivate')),
  /** For staff: the role to give after the sync, as a step of its own. Without it they keep the base role. */
  role: v.optional(role),
  /** The fields that may replace the target's values. Sensitive fields among them are carried over. */
  overwrite: v.optional(ticks),
  /** Only these fields are carried over. This is how a field is copied between profiles that are linked already. */
  only: v.optional(ticks),
  /** Ids of the source's flags to carry over. The target branch must have a flag with the same label. */
  flags: v.optional(v.pipe(v.array(id), v.maxLength(MOST_FLAGS))),
}

/** The type of `syncChoices`. */
export type ChosenInDialog = v.InferOutput<v.ObjectSchema<typeof syncChoices, undefined>>
