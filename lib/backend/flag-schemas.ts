import * as v from 'valibot'
import { LONGEST_FLAG_LABEL, MOST_FLAGS } from '../domain/accounts/flag.ts'
import { id } from '../domain/schemas.ts'

/** A label, its length counted as the contract does: an emoji is one character. */
const flagLabel = v.pipe(
  v.string(),
  v.check((label) => [...label].length <= LONGEST_FLAG_LABEL),
)

export const flag = v.object({ id, label: flagLabel })

/** The flags of a profile. */
export const profileFlags = v.pipe(v.array(flag), v.maxLength(MOST_FLAGS))

/** The flags of a branch. */
export const flags = v.object({ flags: profileFlags })

/** The outcomes of a client's flags in a sync. */
export const flagOutcomes = v.pipe(
  v.array(v.object({ ...flag.entries, result: v.picklist(['offered', 'added', 'there']) })),
  v.maxLength(MOST_FLAGS),
)
