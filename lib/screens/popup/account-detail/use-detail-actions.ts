import { useState } from 'preact/hooks'
import { isRetryable } from '../../../../components/outbox/attention-groups.ts'
import type { StatusAction } from '../../../../components/outbox/operation-status.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import { hasPayload, isCopy, type Operation } from '../../../domain/outbox/operation.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call } from '../../../messaging/client.ts'
import type { PopupDialogState } from '../sync/use-dialog.ts'

/** What a press on the status line does. `reread`: has the history read again, in which an operation stands that took another's place. */
export function useDetailActions({
  account,
  dialog,
  reread,
}: {
  account: Account
  dialog: PopupDialogState
  reread(): void
}) {
  const [notRetried, setNotRetried] = useState<{ id: string; problem: Problem }>()

  async function retry({ id }: Operation) {
    const answer = await call('operation.retry', { operationIds: [id] })
    setNotRetried(answer.ok ? undefined : { id, problem: answer.problem })
    reread()
  }

  /** What waits for a decision is looked at again, and put away once there is one. */
  function decide(operation: Operation) {
    const { id, task, to } = operation
    if (isCopy(operation)) dialog.compare(account, id)
    else if (task.kind === 'role') dialog.changeRole(account, to, task.role)
    else if (task.kind === 'status') dialog.changeStatus(account, to, id)
    else if (task.kind === 'primary') dialog.changePrimary(account, to, id)
    else dialog.sync(account, to, id)
  }

  return {
    /** An operation that failed and could not be sent again, and why. */
    notRetried,
    act(operation: Operation, action: StatusAction) {
      const { task, to } = operation
      if (action === 'undo') dialog.undo(operation)
      else if (action === 'role' && task.kind === 'sync')
        dialog.changeRole(account, to, task.choices.role)
      else if (hasPayload(operation) || isRetryable(operation, Date.now())) void retry(operation)
      else decide(operation)
    },
  }
}
