import type { Flag } from '../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import { foldText } from '../fold.ts'
import type { FlaggedProfile, FlagRecords } from './flag-records.ts'

const byLabel = new Intl.Collator('en').compare

/** Sorts flags by label. */
export function sortFlags(flags: readonly Flag[]): Flag[] {
  return flags.toSorted((one, other) => byLabel(one.label, other.label))
}

/** Returns the flags on a profile, sorted by label. */
export function flagsOn(
  { flags }: FlagRecords,
  branch: Branch,
  profile: FlaggedProfile | undefined,
): Flag[] {
  const ids = profile?.flagIds
  if (!ids?.length) return []
  return sortFlags(flags[branch].filter(({ id }) => ids.includes(id)))
}

/** Finds the flag of a branch by id; undefined where the branch has none (any more). */
export function flagById({ flags }: FlagRecords, branch: Branch, flagId: string): Flag | undefined {
  return flags[branch].find(({ id }) => id === flagId)
}

/** Finds the flag of a branch by label, as labels are compared. */
export function flagLabelled(
  { flags }: FlagRecords,
  branch: Branch,
  label: string,
): Flag | undefined {
  return flags[branch].find((flag) => isSameLabel(flag.label, label))
}

/** True if two labels differ in nothing but case and spaces. */
export function isSameLabel(one: string, other: string): boolean {
  return foldText(one) === foldText(other)
}
