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
}

export function createHistory(): History {
  const everThere = new Set<string>()
  const roles = new Set<string>()
  const statuses = new Set<string>()
  const primaries = new Set<string>()

  return {
    everThere,
    roles,
    statuses,
    primaries,
    note(accounts) {
      for (const account of accounts.values()) {
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
