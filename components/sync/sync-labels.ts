import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { BASE_ROLE, type Role } from '../../lib/domain/role.ts'
import type { Sync } from '../../lib/domain/sync/sync.ts'
import { formatList } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { countFields, type Ticks } from './field-counts.ts'

/** Returns the role that a staff member gets in the target; undefined for clients. */
export function arrivalRole({ account, to }: Sync): Role | undefined {
  return account.kind === 'staff' ? (account.profiles[to]?.role ?? BASE_ROLE[to]) : undefined
}

/** The choices made about a sync so far. */
export interface Chosen {
  ticks: Ticks
  role: Role | undefined
}

/**
 * Says what a sync will do with these choices: "23 fields and 2 pets will be copied. 3 fields already have a value in Facility, which is
 * kept. 4 fields stay behind.", or for staff "Omar Okafor will be Tech/Runner in Facility."
 */
export function summaryOf(sync: Sync, { ticks, role }: Chosen): string {
  const arrival = arrivalRole(sync)
  if (!arrival) return fieldsSummary(sync, ticks)
  const { name } = sync.account
  const branch = BRANCH_NAME[sync.to]
  return role && role !== arrival
    ? text('sync.staffRaised', { name, branch, base: arrival, role })
    : text('sync.staffArrives', { name, branch, role: arrival })
}

function fieldsSummary(sync: Sync, ticks: Ticks): string {
  const { copied, pets, replaced, kept, left } = countFields(sync, ticks)
  const branch = BRANCH_NAME[sync.to]
  const what = [
    ...(copied ? [text('sync.fields', { count: copied })] : []),
    ...(pets ? [text('sync.pets', { count: pets })] : []),
  ]
  const sentences = [
    what.length
      ? text('sync.willCopy', { what: formatList(what), count: copied + pets })
      : text('sync.nothingCopied'),
  ]
  if (replaced) sentences.push(text('sync.replaced', { count: replaced, branch }))
  if (kept) sentences.push(text('sync.kept', { count: kept, branch }))
  if (left) sentences.push(text('sync.left', { count: left }))
  return sentences.join(' ')
}
