import * as v from 'valibot'
import type { Account } from '../../domain/accounts/account.ts'
import { type Branch, otherBranch } from '../../domain/branch.ts'
import { offers } from '../../domain/capability.ts'
import type { Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { refusalReason } from '../../domain/rights/rights.ts'
import type { StatusChoices, StatusView } from '../../domain/rights/status-view.ts'
import { branch } from '../../domain/schemas.ts'
import { BY_HAND, defineCall } from '../../messaging/define-call.ts'
import { operationId, subject } from './args.ts'
import type { ChangeCallParts } from './change-call-parts.ts'
import { askerOf, findAccount } from './subjects.ts'

const choices = v.strictObject({
  deleteFutureServices: v.optional(v.literal(true)),
  deleteTemplates: v.optional(v.literal(true)),
  primary: v.optional(branch),
})

/** Creates the calls that make an account inactive, or active again, in one branch. */
export function createStatusCalls({ sessions, previews, operations }: ChangeCallParts) {
  return {
    /** Previews the change. Fails if the backend is known to refuse it. */
    'status.preview': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject, branch }),
      async answer({ subject, branch }, caller): Promise<Result<StatusView>> {
        const found = await findAccount(subject, caller, sessions)
        if (!found.ok) return found
        const { account, session } = found.value
        if (!offers(session, 'status')) return failed({ name: 'not-offered' })
        const profile = account.profiles[branch]
        if (!profile) return failed({ name: 'not-found' })
        const person = { accountId: account.id, role: profile.role }
        const refusal = refusalReason({ action: 'change-status', branch, person }, session.actor)
        if (refusal) return failed({ name: refusal })
        const { id: accountId, kind, version, primaryBranch: primaryWas } = account
        const { status } = profile
        const wanted = status === 'active' ? 'inactive' : 'active'
        const operationId = crypto.randomUUID()
        await previews.keep(operationId, subject, {
          task: { kind: 'status', status: wanted, was: status, ...(primaryWas && { primaryWas }) },
          accountId,
          to: branch,
          ...askerOf(session),
          version,
        })
        const elsewhere = account.profiles[otherBranch(branch)]?.status
        const asksPrimary = wanted === 'inactive' && isFirstOfTwo(account, branch)
        return ok({ operationId, version, kind, branch, status, wanted, elsewhere, asksPrimary })
      },
    }),

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    'status.confirm': defineCall({
      from: ['page', 'popup'],
      often: BY_HAND,
      args: v.strictObject({ operationId, subject, choices }),
      answer({ operationId, subject, choices }, caller) {
        const decide = (task: Task) => (task.kind === 'status' ? decided(task, choices) : task)
        return operations.confirm({ operationId, subject, decide }, caller)
      },
    }),
  }
}

/** Returns the task with the choices made last. */
function decided(draft: Extract<Task, { kind: 'status' }>, choices: StatusChoices): Task {
  const { deleteFutureServices, deleteTemplates, primary } = choices
  return {
    ...draft,
    ...(deleteFutureServices && { deleteFutureServices }),
    ...(deleteTemplates && { deleteTemplates }),
    ...(primary && { primary }),
  }
}

/** True if a client sees this branch first, and is active in the other one. */
function isFirstOfTwo({ primaryBranch, profiles }: Account, branch: Branch): boolean {
  return primaryBranch === branch && profiles[otherBranch(branch)]?.status === 'active'
}
