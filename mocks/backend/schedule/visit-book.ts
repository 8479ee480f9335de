import { levelIn } from '../../../lib/domain/actor.ts'
import { type Answer, refuse } from '../answer.ts'
import type { SignedInCaller } from '../caller.ts'
import { actorOf } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { VisitRecord } from './timetable.ts'

/** Opens the visits of In-Home: all from level 3, else the caller's own. */
export function createVisitBook(store: Store) {
  const { agenda, business } = store

  function maySee(caller: SignedInCaller, staffId: string): boolean {
    const actor = actorOf(store, caller)
    const own = business.accounts.get(actor.accountId)?.profiles['in-home']
    return levelIn(actor, 'in-home') >= 3 || (own?.status === 'active' && own.id === staffId)
  }

  return {
    /** Lists the visits of one staff member, by profile number in In-Home, the oldest first. */
    listVisits: (caller: SignedInCaller, staffId: string): Answer<VisitRecord[]> =>
      maySee(caller, staffId) ? { ok: true, value: agenda.visitsOf(staffId) } : refuse('forbidden'),
    /** Marks a visit as finished, on its day at the earliest. Finishing it again changes nothing. */
    finishVisit(caller: SignedInCaller, visitId: string): Answer<VisitRecord> {
      const visit = business.visits.get(visitId)
      if (!visit) return refuse('not-found')
      if (!maySee(caller, visit.staffId)) return refuse('forbidden')
      if (visit.day > agenda.today()) return refuse('invalid')
      const finished = { ...visit, finished: true }
      agenda.putVisit(finished)
      return { ok: true, value: finished }
    },
  }
}

/** Finds the oldest visit before today that a staff member of In-Home has not finished. */
export function unfinishedVisit(store: Store, staffId: string): VisitRecord | undefined {
  const { agenda } = store
  return agenda.visitsOf(staffId).find(({ day, finished }) => !finished && day < agenda.today())
}
