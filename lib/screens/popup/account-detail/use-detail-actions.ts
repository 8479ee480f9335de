import { useState } from 'preact/hooks'
import { isRetryable } from '../../../../components/outbox/attention-groups.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import { dialogFor } from '../../../domain/outbox/open-dialog.ts'
import type { Operation } from '../../../domain/outbox/operation.ts'
import type { StatusAction } from '../../../domain/outbox/status-message.ts'
import type { Problem } from '../../../domain/problem.ts'
import { call } from '../../../messaging/client.ts'
import type { PopupDialogState } from '../sync/use-dialog.ts'

/** Returns the actions of the status line. `reread`: reads the history again, which names an operation that replaced another one. */
export function useDetailActions({
  account,
  dialog: popupDialog,
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

  return {
    /** The failed operation that could not be sent again, and why. */
    notRetried,
    act(operation: Operation, action: StatusAction) {
      const dialog = dialogFor(operation, action)
      if (action === 'undo') popupDialog.undo(operation)
      else if (!dialog || (action === 'retry' && isRetryable(operation, Date.now()))) {
        void retry(operation)
      } else popupDialog.open(account, dialog, operation.id)
    },
  }
}
