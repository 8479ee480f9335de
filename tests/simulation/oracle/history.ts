import type { Branch } from '../../../lib/domain/branch.ts'
import type { AccountRecord } from '../../../mocks/backend/model.ts'
import { BRANCHES } from './rules.ts'

/** What the books had at some time, whether they still have it or not. */
export interface History {
  note(accounts: ReadonlyMap<string, AccountRecord>): void
  /** Accounts that had an active profile in a branch, by `account branch`. */
  everThere: ReadonlySet<string>
  /** By `account branch role`. */
  roles: ReadonlySet<string>
  /** By `account branch status`. */
  statuses: ReadonlySet<string>
  /** By `account branch`. */
  primaries: ReadonlySet<string>
  /** Whether a flag was on a client, or off where `isOn` is false, at this version of the account or a later one. */
  hadFlag(of: {
    accountId: string
    branch: Branch
    flagId: string
    version: number
    isOn: boolean
  }): boolean
}

export function createHistory(): History {
  const everThere = new Set<string>()
  const roles = new Set<string>()
  const statuses = new Set<string>()
  const primaries = new Set<string>()
  /** Every version of every account, by id. Records are replaced, never mutated. */
  const versions = new Map<string, Set<AccountRecord>>()

  return {
    everThere,
    roles,
    statuses,
    primaries,
    hadFlag: ({ accountId, branch, flagId, version, isOn }) =>
      [...(versions.get(accountId) ?? [])].some(
        (account) =>
          account.version >= version &&
          (account.profiles[branch]?.flagIds?.includes(flagId) ?? false) === isOn,
      ),
    note(accounts) {
      for (const account of accounts.values()) {
        const known = versions.get(account.id) ?? new Set()
        if (known.has(account)) continue
        versions.set(account.id, known.add(account))
        primaries.add(`${account.id} ${account.primaryBranch}`)
        for (const branch of BRANCHES) {
          const profile = account.profiles[branch]
          if (profile) statuses.add(`${account.id} ${branch} ${profile.status}`)
          if (profile?.status === 'active') everThere.add(`${account.id} ${branch}`)
          if (profile?.role) roles.add(`${account.id} ${branch} ${profile.role}`)
        }
      }
    },
  }
}
