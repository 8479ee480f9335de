import { type Flag, LONGEST_FLAG_LABEL } from '../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import { type Answer, refuse } from '../answer.ts'
import type { AccountRecord, ProfileRecord } from '../model.ts'
import type { Store } from '../store.ts'
import { flagById, flagLabelled } from './branch-flags.ts'
import { FLAG_LABEL } from './change-flags.ts'

/** Nobody at a desk: the business sets its flags up somewhere else. */
const BUSINESS = ''

/** How a flag is named among the definitions that changed. */
export function definitionOf({ label }: Pick<Flag, 'label'>): string {
  return `${FLAG_LABEL} ${label}`
}

/** The business calls a flag otherwise. Every client that has it changes with it: the label stands in the account. */
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

/** The business takes a flag away, off every profile too. */
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

/** A new version of every account that has the flag: whoever holds a copy has to hear of it. */
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
