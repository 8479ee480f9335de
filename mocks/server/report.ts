import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import type { AccountRecord, Business, Value, Values } from '../backend/model.ts'

/** What really happened in the business, whatever anybody was told. */
export interface Report {
  /** Mails that would have been sent. */
  mails: number
  /** Syncs that were carried out and not taken back. */
  committedSyncs: number
  client?: ClientReport
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

/** Counts, and one account where it was asked for. */
export function reportOn(
  business: Business,
  account: AccountRecord | undefined,
  branch: Branch | undefined,
): Report {
  const standing = [...business.syncs.values()].filter(({ answer }) => answer.state === 'done')
  return {
    mails: business.mailOutbox.length,
    committedSyncs: standing.length,
    ...(account && { client: describe(business, account, branch) }),
  }
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
