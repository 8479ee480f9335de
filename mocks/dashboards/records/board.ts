import type { StayRecord, StayState } from '../../backend/schedule/timetable.ts'
import type { Visit } from '../visit.ts'
import { type ListedPerson, personIn } from './people.ts'
import { petsIn } from './pets.ts'

/** One guest of the day at the front desk. */
export interface BoardRow {
  stay: StayRecord
  person: ListedPerson
  pet: string
}

/** Each state in a word. */
export const STATE_NAME: Record<StayState, string> = {
  expected: 'Expected',
  'checked-in': 'Checked In',
  'checked-out': 'Checked Out',
}

/** Today's guests by the hour they are expected. Who has left the business since is left out. */
export function boardOf({ backend, business, caller }: Visit): BoardRow[] {
  const stays = backend.listStays(caller)
  if (!stays.ok) return []
  return stays.value.flatMap((stay) => {
    const found = backend.findByProfile(caller, 'facility', 'client', stay.profileId)
    const account = found && business.accounts.get(found.id)
    const person = account && personIn(business, 'facility', account)
    if (!person) return []
    const pets = petsIn(business, 'facility', person.profile)
    const pet = pets.find(({ record }) => record.id === stay.petId)?.name ?? 'Unnamed pet'
    return [{ stay, person, pet }]
  })
}
