import { BRANCHES } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import { phoneAt } from './people.ts'
import type { Newcomer, Register } from './register.ts'

type StaffRow = [first: string, last: string, inHome: Role | undefined, facility: Role | undefined]

const STAFF: StaffRow[] = [
  ['Ana', 'Alvarez', 'Admin', 'Admin'],
  ['Sam', 'Sato', 'Office Manager', 'Scheduler'],
  ['Sol', 'Stone', undefined, 'Scheduler'],
  ['Omar', 'Okafor', 'Office Manager', undefined],
  ['Tia', 'Torres', undefined, 'Tech/Runner'],
  ['Uma', 'Ueda', 'Staff/User', 'Tech/Runner'],
  ['Tom', 'Tran', 'Trainee', undefined],
]

/** The seven people behind the desk: one for every combination of rights. */
export function addStaff(register: Register): void {
  STAFF.forEach(([firstName, lastName, inHome, facility], index) => {
    const roles = { 'in-home': inHome, facility }
    const profiles: Newcomer['profiles'] = {}
    for (const branch of BRANCHES) {
      const role = roles[branch]
      if (role) profiles[branch] = { role }
    }
    register.addAccount({
      kind: 'staff',
      firstName,
      lastName,
      email: `${firstName.toLowerCase()}@paws.example`,
      phone: phoneAt(100 + index),
      profiles,
    })
  })
}
