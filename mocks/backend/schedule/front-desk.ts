import { levelIn } from '../../../lib/domain/actor.ts'
import { type Answer, refuse } from '../answer.ts'
import type { SignedInCaller } from '../caller.ts'
import { actorOf } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { StayRecord, StayState } from './timetable.ts'

/** The state that a guest can be moved to. */
export type GuestMove = Exclude<StayState, 'expected'>

/** The outcome of a move: the guests moved, and those in another state by then, who stay there. */
export interface GuestsMoved {
  moved: StayRecord[]
  stood: StayRecord[]
}

/** The one state from which each move begins. */
const BEFORE: Record<GuestMove, StayState> = {
  'checked-in': 'expected',
  'checked-out': 'checked-in',
}

/** Opens Front Desk Mode: it is there for everybody who works in Facility, whatever the role. */
export function createFrontDesk(store: Store) {
  const { agenda } = store
  const today = () => agenda.staysOn(agenda.today())
  const isStaff = (caller: SignedInCaller) => levelIn(actorOf(store, caller), 'facility') > 0

  return {
    /** Lists the guests of today, by the hour they are expected. */
    listStays: (caller: SignedInCaller): Answer<readonly StayRecord[]> =>
      isStaff(caller) ? { ok: true, value: today() } : refuse('forbidden'),
    /** Checks guests of today in or out. Another desk may have been quicker: that is no error and changes nothing. */
    moveGuests(
      caller: SignedInCaller,
      to: GuestMove,
      stayIds: readonly string[],
    ): Answer<GuestsMoved> {
      if (!isStaff(caller)) return refuse('forbidden')
      const asked = today().filter(({ id }) => stayIds.includes(id))
      const { moved = [], stood = [] } = Object.groupBy(asked, ({ state }) =>
        state === BEFORE[to] ? 'moved' : 'stood',
      )
      const written = moved.map((stay) => ({ ...stay, state: to }))
      for (const stay of written) agenda.putStay(stay)
      return { ok: true, value: { moved: written, stood } }
    },
    /** Ticks an add-on of a guest of today off, or on again. */
    tickAddOn(
      caller: SignedInCaller,
      stayId: string,
      name: string,
      done: boolean,
    ): Answer<StayRecord> {
      if (!isStaff(caller)) return refuse('forbidden')
      const stay = today().find(({ id }) => id === stayId)
      if (!stay?.addOns.some((addOn) => addOn.name === name)) return refuse('not-found')
      const addOns = stay.addOns.map((addOn) => (addOn.name === name ? { name, done } : addOn))
      const written = { ...stay, addOns }
      agenda.putStay(written)
      return { ok: true, value: written }
    },
  }
}
