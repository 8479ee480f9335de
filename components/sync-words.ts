import { BRANCH_NAME } from '../lib/domain/branch.ts'
import { BASE_ROLE, type Role } from '../lib/domain/role.ts'
import type { Sync } from '../lib/domain/sync.ts'
import { message } from '../lib/platform/i18n.ts'
import { tallyOf } from './field-words.ts'
import { isolate } from './problem-sentences.ts'

/** The role that staff arrive at in the target; none for clients. */
export function arrivalRole({ account, to }: Sync): Role | undefined {
  return account.kind === 'staff' ? (account.profiles[to]?.role ?? BASE_ROLE[to]) : undefined
}

/**
 * What a sync will do, in one line: "9 fields will be copied, 3 left out, 2 pets come along.", or of staff "Omar Okafor will be
 * Tech/Runner in Facility." `role`: the one that was chosen.
 */
export function summaryOf(sync: Sync, role?: Role): string {
  const arrival = arrivalRole(sync)
  if (!arrival) return fieldsSummary(sync)
  const words = [isolate(sync.account.name), BRANCH_NAME[sync.to], '', arrival]
  return role && role !== arrival
    ? message('dialog_staff_raised', ...words, role)
    : message('dialog_staff_arrive', ...words)
}

function fieldsSummary(sync: Sync): string {
  const { copied, left } = tallyOf(sync)
  const pets = sync.pets.length
  const parts = [
    `${copied.length || 'No'} ${copied.length === 1 ? 'field' : 'fields'} will be copied`,
  ]
  if (left.length) parts.push(`${left.length} left out`)
  if (pets) parts.push(`${pets} ${pets === 1 ? 'pet comes' : 'pets come'} along`)
  return `${parts.join(', ')}.`
}
