import type { Operation } from '../../lib/domain/outbox/operation.ts'
import type { AccountRecord, Business } from '../../mocks/backend/model.ts'
import type { Sent } from './network.ts'
import { judgeAudit } from './oracle/audit.ts'
import { judgeBooks } from './oracle/books.ts'
import { judgeRoles, judgeStatuses } from './oracle/changes.ts'
import { judgeClaims } from './oracle/claims.ts'
import { judgeFlags } from './oracle/flags.ts'
import { createHistory } from './oracle/history.ts'
import { judgeMirror, judgeNames } from './oracle/kept.ts'
import { judgeOrders } from './oracle/orders.ts'
import { judgeOutbox } from './oracle/outbox.ts'
import { createRateCheck } from './oracle/rate.ts'
import { BRANCHES, must } from './oracle/rules.ts'
import { createSyncJudge } from './oracle/syncs.ts'
import { type EndState, see, type View } from './oracle/views.ts'

/** What must hold. The rules are written down a second time: nothing of the product is asked. */
export type Oracle = ReturnType<typeof createOracle>

const NOTHING: View = { operations: new Map(), bulks: [], audit: [] }

/** An independent judge of a schedule: it hears what was accepted and sees the backend's books and the outbox. */
export function createOracle(business: Business, first: ReadonlyMap<string, AccountRecord>) {
  /** Ids of what the desk said yes to. */
  const accepted = new Set<string>()
  const rate = createRateCheck()
  const syncs = createSyncJudge()
  const history = createHistory()
  let previous = NOTHING
  let seen = see(business)
  let isLost = false
  history.note(seen.accounts)

  return {
    /** The desk said yes to an operation. */
    accepts({ id }: Operation) {
      accepted.add(id)
    },
    /** Somebody wants it sent again. */
    retries: rate.retries,
    /** The store was lost, wholly or its newest part. */
    loses() {
      rate.loses()
      isLost = true
      previous = NOTHING
    },
    /** The device's clock jumped, or the worker died before it could note anything: nothing is known of pauses. */
    forgetsPauses: rate.forgetsPauses,

    /** A request leaves the desk. */
    sends: rate.sends,

    /** A request is about to be worked on. */
    arriving(sent: Sent, view: View) {
      seen = see(business)
      judgeOrders(sent, view, isLost)
    },

    /** A request was worked on. */
    arrived(_sent: Sent, callerId: string | undefined, view: View) {
      const now = see(business)
      for (const [id, sync] of now.syncs) {
        const known = seen.syncs.get(id)
        if (!known) syncs.commit(sync, view, seen, now)
        else if (known.answer.state !== 'undone' && sync.answer.state === 'undone') {
          syncs.undo(sync, seen, now)
        }
      }
      judgeRoles(seen, now, callerId ?? '', view)
      judgeStatuses(seen, now, callerId ?? '', view)
      judgeFlags(seen, now, callerId ?? '', view)
      history.note(now.accounts)
      seen = now
    },

    /** How things stand after a step. */
    stands(view: View) {
      history.note(business.accounts)
      for (const [id] of previous.operations) {
        must(view.operations.has(id), `I4: ${id} is gone from the outbox`)
      }
      for (const operation of view.operations.values()) {
        if (previous.operations.get(operation.id) === operation) continue
        judgeClaims(operation, business, history, syncs)
      }
      for (const branch of BRANCHES) {
        const admins = [...business.accounts.values()].filter(
          ({ profiles }) =>
            profiles[branch]?.status === 'active' && profiles[branch]?.role === 'Admin',
        )
        must(admins.length > 0, `I6: nobody is an Admin of ${branch}`)
      }
      previous = view
    },

    /** All is quiet. */
    ends(end: EndState) {
      judgeBooks(business, first)
      judgeOutbox(end, accepted, syncs, isLost)
      judgeAudit(end.view, isLost)
      judgeNames(end, first)
      judgeMirror(end)
    },
  }
}
