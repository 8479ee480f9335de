import type { AccountKind, ProfileStatus } from '../../lib/domain/accounts/account.ts'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import { flagsOn } from '../backend/flags/branch-flags.ts'
import type { AccountRecord, Business, Value, Values } from '../backend/model.ts'

/** The real state of the business, whatever answers clients got. */
export interface Report {
  /** Mails that would have been sent. */
  mails: number
  /** Syncs that were carried out and not taken back. */
  committedSyncs: number
  /** The same of copies of single fields. */
  committedCopies: number
  /** The same by account id; accounts without any are missing. */
  commitsByAccount: Record<string, number>
  /** Requests that came, by method and path: `POST /api/v1/syncs`. */
  requests: Record<string, number>
  /** Every account's profiles by account id, where they were asked for. */
  profiles?: Record<string, AccountProfiles>
  client?: ClientReport
}

/** The profiles of an account, by branch. */
export interface AccountProfiles {
  kind: AccountKind
  profiles: { [branch in Branch]?: ProfileReport }
}

/** `flags`: their labels, in order. Missing where there are none. */
interface ProfileReport {
  id: string
  status: ProfileStatus
  role?: Role
  flags?: string[]
}

/** What a report should include besides the counts. */
export interface ReportQuery {
  account?: AccountRecord
  /** The branch whose values of that account are reported. */
  branch?: Branch
  profiles?: boolean
}

/** One account as the business has it. */
export interface ClientReport {
  accountId: string
  version: number
  /** Profile ids by branch. */
  profiles: { [branch in Branch]?: string }
  /** By label, in the branch that was asked for or else the first one there is. */
  values: Record<string, Value>
  /** Of the same branch, each pet's values by label. */
  pets: Record<string, Value>[]
}

/** Reports the counts, and more where requested. */
export function reportOn(
  business: Business,
  requests: ReadonlyMap<string, number>,
  { account, branch, profiles = false }: ReportQuery,
): Report {
  const done = [...business.syncs.values()].filter(({ answer }) => answer.state === 'done')
  const accountSyncs = done.filter(({ answer }) => !answer.fieldsOnly)
  const commitsByAccount: Report['commitsByAccount'] = {}
  for (const { answer } of accountSyncs) {
    commitsByAccount[answer.account.id] = (commitsByAccount[answer.account.id] ?? 0) + 1
  }
  return {
    mails: business.mailOutbox.length,
    committedSyncs: accountSyncs.length,
    committedCopies: done.length - accountSyncs.length,
    commitsByAccount,
    requests: Object.fromEntries(requests),
    ...(profiles && { profiles: profilesIn(business) }),
    ...(account && { client: describe(business, account, branch) }),
  }
}

function profilesIn(business: Business): Record<string, AccountProfiles> {
  const known: Record<string, AccountProfiles> = {}
  for (const { id, kind, profiles } of business.accounts.values()) {
    const described: AccountProfiles = { kind, profiles: {} }
    for (const branch of BRANCHES) {
      const there = profiles[branch]
      if (!there) continue
      const { id: profileId, status, role } = there
      const flags = flagsOn(business, branch, there).map(({ label }) => label)
      described.profiles[branch] = {
        id: profileId,
        status,
        ...(role && { role }),
        ...(flags.length > 0 && { flags }),
      }
    }
    known[id] = described
  }
  return known
}

function describe(
  business: Business,
  account: AccountRecord,
  wanted: Branch | undefined,
): ClientReport {
  const branch = wanted ?? BRANCHES.find((known) => account.profiles[known])
  const profile = branch && account.profiles[branch]
  const profiles: ClientReport['profiles'] = {}
  for (const known of BRANCHES) {
    const there = account.profiles[known]
    if (there) profiles[known] = there.id
  }
  const pets = (profile?.petIds ?? []).flatMap((id) => business.pets.get(id) ?? [])
  return {
    accountId: account.id,
    version: account.version,
    profiles,
    values: byLabel(business, profile?.values ?? new Map(), branch),
    pets: pets.map((pet) => byLabel(business, pet.values, branch)),
  }
}

function byLabel(
  business: Business,
  values: Values,
  branch: Branch | undefined,
): Record<string, Value> {
  const labelled: Record<string, Value> = {}
  for (const { id, label, branch: of } of business.fields) {
    const value = values.get(id)
    if (of === branch && value !== undefined) labelled[label] = value
  }
  return labelled
}
