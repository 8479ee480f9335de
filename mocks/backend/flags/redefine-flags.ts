import { type Flag, LONGEST_FLAG_LABEL } from '../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import type { AccountRecord, ProfileRecord } from '../model.ts'
import type { Store } from '../store.ts'
import { flagById, flagLabelled } from './branch-flags.ts'
import { FLAG_LABEL } from './change-flags.ts'

/** The actor of these changes: no staff member, the business sets its flags up elsewhere. */
const BUSINESS = ''

/** Returns the name of a flag in the list of changed definitions. */
export function definitionOf({ label }: Pick<Flag, 'label'>): string {
  return `${FLAG_LABEL} ${label}`
}

/** Renames a flag of the business. Every client that has it gets a new version: the account contains the label. */
export function renameFlag(
  store: Store,
  branch: Branch,
  flagId: string,
  label: string,
): Answer<Flag> {
  const before = flagById(store.business, branch, flagId)
  if (!before) return refuse('not-found')
  const after = { id: flagId, label: label.trim() }
  const same = flagLabelled(store.business, branch, after.label)
  const isTaken = same !== undefined && same !== before
  if (!after.label || after.label.length > LONGEST_FLAG_LABEL || isTaken) return refuse('invalid')
  redefine(store, branch, (flag) => (flag === before ? [after] : [flag]))
  store.define({}, [definitionOf(before), definitionOf(after)])
  changeEvery(store, branch, flagId, (profile) => profile)
  return { ok: true, value: after }
}

/** Removes a flag of the business, from every profile too. */
export function removeFlag(store: Store, branch: Branch, flagId: string): Answer<undefined> {
  const before = flagById(store.business, branch, flagId)
  if (!before) return refuse('not-found')
  redefine(store, branch, (flag) => (flag === before ? [] : [flag]))
  store.define({}, [definitionOf(before)])
  changeEvery(store, branch, flagId, ({ flagIds = [], ...profile }) => ({
    ...profile,
    flagIds: flagIds.filter((id) => id !== flagId),
  }))
  return { ok: true, value: undefined }
}

function redefine({ business }: Store, branch: Branch, replace: (flag: Flag) => Flag[]): void {
  business.flags = { ...business.flags, [branch]: business.flags[branch].flatMap(replace) }
}

/** Gives every account that has the flag a new version, so that mirrors fetch it again. */
function changeEvery(
  store: Store,
  branch: Branch,
  flagId: string,
  next: (profile: ProfileRecord) => ProfileRecord,
): void {
  const flagged = ({ profiles }: AccountRecord) => profiles[branch]?.flagIds?.includes(flagId)
  for (const account of [...store.business.accounts.values()].filter(flagged)) {
    const profile = account.profiles[branch]
    if (!profile) continue
    const profiles = { ...account.profiles, [branch]: next(profile) }
    store.change({ ...account, profiles }, [FLAG_LABEL], BUSINESS)
  }
}
