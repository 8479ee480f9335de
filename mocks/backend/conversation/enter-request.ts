import { dayAfter } from '../days.ts'
import type { Store } from '../store.ts'
import type { RequestRecord } from './care.ts'
import { serviceIn } from './requests.ts'

/** Returns the requested days that are not over yet. */
function daysAhead({ agenda }: Store, { from, to }: RequestRecord): string[] {
  const today = agenda.today()
  const days: string[] = []
  for (let day = from < today ? today : from; day <= to; day = dayAfter(day, 1)) days.push(day)
  return days
}

/**
 * Books an accepted request, for every pet on every day: visits in In-Home, not assigned yet, and stays in Facility, so that the front desk
 * expects the guest. A guest already expected for the same service is not booked twice.
 */
export function book(store: Store, request: RequestRecord): void {
  const { id: requestId, branch, profileId, petIds } = request
  const service = serviceIn(store, branch, request.serviceId)
  if (!service) return
  const { name, time, space } = service
  for (const day of daysAhead(store, request)) {
    for (const petId of petIds) {
      const id = `${requestId}-${day}-${petId}`
      const booked = { id, day, time, profileId, petId, service: name }
      if (branch === 'in-home') {
        store.agenda.putVisit({ ...booked, staffId: '', finished: false })
        continue
      }
      const isExpected = store.agenda
        .staysOn(day)
        .some((stay) => stay.petId === petId && stay.service === name)
      if (!isExpected)
        store.agenda.addStay({ ...booked, requestId, space, addOns: [], state: 'expected' })
    }
  }
}
