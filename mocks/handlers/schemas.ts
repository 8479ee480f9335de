import * as v from 'valibot'
import { ROLES_OF } from '../../lib/domain/role.ts'

// What bodies, queries and paths of several nouns have in common. The rest of a body stands beside its handlers.

export const BranchName = v.picklist(['in-home', 'facility'])

export const RoleName = v.picklist([...ROLES_OF['in-home'], ...ROLES_OF.facility])

export const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))

/** Where a page of a list goes on. */
export const Cursor = v.pipe(v.string(), v.maxLength(64))

/** Returns a schema for text up to a length, counted as people do: an emoji is one character. */
export function textUpTo(most: number) {
  return v.pipe(
    v.string(),
    v.check((text) => [...text].length <= most),
  )
}
