import type { Branch } from '../../../lib/domain/branch.ts'
import type { Business } from '../../backend/model.ts'
import { type Person, peopleIn } from './people.ts'

/** Where a guest is in the day. */
export type BoardState = 'Expected' | 'Checked in' | 'Checked out'

/** One guest of the day at the front desk. */
export interface BoardRow {
  person: Person
  pet: string
  service: string
  space: string
  time: string
  addOn: string
  state: BoardState
}

const GUESTS = 14
const SERVICES = ['Boarding', 'Daycare', 'Daycare, half day', 'Boarding']
const ADD_ONS = ['', 'Bath', '', 'Nail trim', 'Extra walk', '', 'Photo update']
const STATES: BoardState[] = ['Checked in', 'Expected', 'Checked in', 'Expected', 'Checked out']

/** Half an hour after the guest before, from seven in the morning. */
function timeAt(index: number): string {
  const hour = 7 + Math.floor(index / 2)
  const minutes = index % 2 ? '30' : '00'
  return hour > 12
    ? `${hour - 12}:${minutes} PM`
    : `${hour}:${minutes} ${hour === 12 ? 'PM' : 'AM'}`
}

/** The guests of one day: made up, but of real clients and their pets, and the same all day long. */
export function boardOf(business: Business, branch: Branch, now: Date): BoardRow[] {
  const day = Math.floor(now.getTime() / 86_400_000)
  const candidates = peopleIn(business, branch, 'client').filter(
    ({ status, profile }) => status === 'active' && profile.petIds.length > 0,
  )
  const step = Math.max(1, Math.floor(candidates.length / GUESTS))
  return candidates
    .filter((_, index) => (index + day) % step === 0)
    .slice(0, GUESTS)
    .map((person, index) => ({
      person,
      pet: person.pets[0] ?? '',
      service: SERVICES[(index + day) % SERVICES.length] ?? '',
      space: index % 3 === 1 ? `Play group ${(index % 2) + 1}` : `Suite ${index + 2}`,
      time: timeAt(index),
      addOn: ADD_ONS[(index + day) % ADD_ONS.length] ?? '',
      state: STATES[index % STATES.length] ?? 'Expected',
    }))
}
