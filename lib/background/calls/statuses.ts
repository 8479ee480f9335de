import type { Account } from '../../domain/accounts/account.ts'
import { BRANCHES, type Branch, otherBranch } from '../../domain/branch.ts'
import type { Operation, Task } from '../../domain/outbox/operation.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { may, refusalReason } from '../../domain/rights/rights.ts'
import type { PrimaryView, StatusChoices, StatusView } from '../../domain/rights/status-view.ts'
import type { ClientSubject, StatusConfirmation, StatusSubject } from '../../messaging/contract.ts'
import type { Caller } from '../../messaging/server.ts'
import type { OpenPreviews } from '../outbox/open-previews.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'
import { findClient, findWhole } from './subjects.ts'

/** What changing a status works with. */
export interface StatusParts {
  sessions: Sessions
  previews: OpenPreviews
  operations: Operations
}

/** Making somebody inactive or active again in one branch, and changing the branch that a client sees first. */
export function createStatuses({ sessions, previews, operations }: StatusParts) {
  return {
    /** What it would do. A refusal that is known beforehand is the answer. */
    async preview(subject: StatusSubject, caller: Caller): Promise<Result<StatusView>> {
      const found = await findWhole(subject, caller, sessions)
      if (!found.ok) return found
      const { account, session } = found.value
      const { branch } = subject
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
        actorId: session.actor.accountId,
        version,
      })
      const elsewhere = account.profiles[otherBranch(branch)]?.status
      const asksPrimary = wanted === 'inactive' && isFirstOfTwo(account, branch)
      return ok({ operationId, version, kind, branch, status, wanted, elsewhere, asksPrimary })
    },

    /** Stores the operation, then sends it. The same operation twice is the same as once. */
    confirm(
      { operationId, subject, choices }: StatusConfirmation,
      caller: Caller,
    ): Promise<Result<Operation>> {
      const decide = (task: Task) => (task.kind === 'status' ? decided(task, choices) : task)
      return operations.confirm({ operationId, subject, decide }, caller)
    },

    async previewPrimary(subject: ClientSubject, caller: Caller): Promise<Result<PrimaryView>> {
      const found = await findClient(subject, caller, sessions)
      if (!found.ok) return found
      const { account, session } = found.value
      const { id: accountId, primaryBranch: primary, profiles, version } = account
      if (!primary) return failed({ name: 'not-found' })
      const wanted = otherBranch(primary)
      if (!profiles[wanted]) return failed({ name: 'not-linked' })
      const { actor } = session
      if (!BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))) {
        return failed({ name: 'forbidden' })
      }
      const operationId = crypto.randomUUID()
      await previews.keep(operationId, subject, {
        task: { kind: 'primary', was: primary },
        accountId,
        to: wanted,
        actorId: actor.accountId,
        version,
      })
      const wantedActive = profiles[wanted].status === 'active'
      return ok({ operationId, version, primary, wanted, wantedActive })
    },

    /** As `confirm`. */
    confirmPrimary(
      operationId: string,
      subject: ClientSubject,
      caller: Caller,
    ): Promise<Result<Operation>> {
      return operations.confirm({ operationId, subject, decide: (task) => task }, caller)
    },
  }
}

export type Statuses = ReturnType<typeof createStatuses>

/** The draft with what was ticked and chosen last. */
function decided(draft: Extract<Task, { kind: 'status' }>, choices: StatusChoices): Task {
  const { deleteFutureServices, deleteTemplates, primary } = choices
  return {
    ...draft,
    ...(deleteFutureServices && { deleteFutureServices }),
    ...(deleteTemplates && { deleteTemplates }),
    ...(primary && { primary }),
  }
}

/** Whether a client sees this branch first, and could see the other one. */
function isFirstOfTwo({ primaryBranch, profiles }: Account, branch: Branch): boolean {
  return primaryBranch === branch && profiles[otherBranch(branch)]?.status === 'active'
}
