import * as v from 'valibot'
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
