import * as v from 'valibot'
import { BRANCHES, otherBranch } from '../../domain/branch.ts'
import { offers } from '../../domain/capability.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { may } from '../../domain/rights/rights.ts'
import type { PrimaryView } from '../../domain/rights/status-view.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import { operationId, subject } from './args.ts'
import type { ChangeCallParts } from './change-call-parts.ts'
import { askerOf, findClient } from './subjects.ts'

/** Creates the calls that change the branch a client sees first. */
export function createPrimaryCalls({ sessions, previews, operations }: ChangeCallParts) {
  return {
    /** Returns the branch a client sees first, and whether they are active in the other one. Asks the backend, changes nothing. */
    'primary.preview': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject }),
      async answer({ subject }, caller): Promise<Result<PrimaryView>> {
        const found = await findClient(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        if (!offers(session, 'primary-branch')) return failed({ name: 'not-offered' })
        const { id: accountId, primaryBranch: primary, profiles, version } = account
        if (!primary) return failed({ name: 'not-found' })
        const wanted = otherBranch(primary)
        if (!profiles[wanted]) return failed({ name: 'not-linked' })
        const { actor } = session
        if (!BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))) {
          return failed({ name: 'forbidden' })
        }
        const operationId = crypto.randomUUID()
        const task = { kind: 'primary', was: primary } as const
        const asker = askerOf(session)
        const details = { task, accountId, to: wanted, version, ...asker }
        await previews.keep(operationId, subject, details)
        const wantedActive = profiles[wanted].status === 'active'
        return ok({ operationId, version, primary, wanted, wantedActive })
      },
    }),

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    'primary.confirm': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({ operationId, subject }),
      answer: ({ operationId, subject }, caller) =>
        operations.confirm({ operationId, subject, decide: (task) => task }, caller),
    }),
  }
}
