import type { Branch } from './branch.ts'

/** Every role there is, in either branch. */
export const ROLES = [
  'Admin',
  'Office Manager',
  'Scheduler',
  'Staff/User',
  'Tech/Runner',
  'Trainee',
] as const

/** A staff role. "Office Manager" and "Staff/User" exist in In-Home only, "Scheduler" and "Tech/Runner" in Facility only. */
export type Role = (typeof ROLES)[number]

/** The level of a role: Trainee 1, base role 2, Office Manager or Scheduler 3, Admin 4. */
export type Level = 1 | 2 | 3 | 4

/** The roles of each branch, highest first. */
export const ROLES_OF: Record<Branch, readonly Role[]> = {
  'in-home': ['Admin', 'Office Manager', 'Staff/User', 'Trainee'],
  facility: ['Admin', 'Scheduler', 'Tech/Runner', 'Trainee'],
}

/** The role that every synced staff member gets first. */
export const BASE_ROLE: Record<Branch, Role> = { 'in-home': 'Staff/User', facility: 'Tech/Runner' }

const LEVELS: Record<Role, Level> = {
  Admin: 4,
  'Office Manager': 3,
  Scheduler: 3,
  'Staff/User': 2,
  'Tech/Runner': 2,
  Trainee: 1,
}

/** Returns the level by which rights are decided. */
export function levelOf(role: Role): Level {
  return LEVELS[role]
}

/**
 * True if giving this role may add a paid seat: In-Home bills every Office Manager and Admin as an active user, Facility does not. Source:
 * the vendor's help, help.timetopet.com/article/52. `held`: the current role, if any.
 */
export function mayAddSeat(branch: Branch, role: Role, held: Role | undefined): boolean {
  const isBilled = (one: Role) => levelOf(one) >= 3
  return branch === 'in-home' && isBilled(role) && !(held && isBilled(held))
}
