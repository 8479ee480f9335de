import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { BASE_ROLE, type Role } from '../../lib/domain/role.ts'
import type { Sync } from '../../lib/domain/sync/sync.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'
import { agreeWith, pluralise } from '../ui/plurals.ts'
import { countFields, type Ticks } from './field-counts.ts'

/** The role that staff arrive at in the target; none for clients. */
export function arrivalRole({ account, to }: Sync): Role | undefined {
  return account.kind === 'staff' ? (account.profiles[to]?.role ?? BASE_ROLE[to]) : undefined
}

/** What was chosen about a sync so far. */
export interface Chosen {
  ticks: Ticks
  role: Role | undefined
}

/**
 * What a sync will do, with what was chosen: "23 fields and 2 pets will be copied. 3 already have a value in Facility and are
 * kept. 4 stay behind.", or of staff "Omar Okafor will be Tech/Runner in Facility."
 */
export function summaryOf(sync: Sync, { ticks, role }: Chosen): string {
  const arrival = arrivalRole(sync)
  if (!arrival) return fieldsSummary(sync, ticks)
  const args = [isolate(sync.account.name), BRANCH_NAME[sync.to], '', arrival]
  return role && role !== arrival
    ? message('dialog_staff_raised', ...args, role)
    : message('dialog_staff_arrive', ...args)
}

function fieldsSummary(sync: Sync, ticks: Ticks): string {
  const { copied, pets, replaced, kept, left } = countFields(sync, ticks)
  const there = BRANCH_NAME[sync.to]
  const what = [copied && pluralise(copied, 'field'), pets && pluralise(pets, 'pet')].filter(
    Boolean,
  )
  const parts = [`${what.join(' and ') || 'No field'} will be copied.`]
  if (replaced) {
    parts.push(
      `${pluralise(replaced, 'value')} in ${there} ${replaced === 1 ? 'is' : 'are'} replaced.`,
    )
  }
  if (kept) {
    const [has, is] = kept === 1 ? ['has', 'is'] : ['have', 'are']
    parts.push(`${kept} already ${has} a value in ${there} and ${is} kept.`)
  }
  if (left) parts.push(`${agreeWith(left, 'stays behind', 'stay behind')}.`)
  return parts.join(' ')
}
