import { useState } from 'preact/hooks'
import { AttentionList } from '../../../../components/outbox/AttentionList.tsx'
import { BulkRunCard } from '../../../../components/outbox/BulkRunCard.tsx'
import { OpenOperationList } from '../../../../components/outbox/OpenOperationList.tsx'
import { sentenceForEach } from '../../../../components/sync/bulk-labels.ts'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import type { OutboxView, ReadConnection } from '../../../db/reads.ts'
import type { BulkRunChange } from '../../../domain/outbox/bulk-run.ts'
import { dialogFor } from '../../../domain/outbox/open-dialog.ts'
import type { Operation } from '../../../domain/outbox/operation.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { Result } from '../../../domain/result.ts'
import { call } from '../../../messaging/client.ts'
import { text } from '../../../text/text.ts'
import { PopupEmptyState } from '../PopupEmptyState.tsx'
import type { PopupState } from '../popup-state.ts'
import { awayBecause, signInNotice } from '../sign-in-notice.ts'
import type { PopupDialogState } from '../sync/use-dialog.ts'
import { useAccountNames } from './use-account-names.ts'
import { useThroughput } from './use-throughput.ts'

/** The outbox, and what the tab works with. */
export interface OutboxTabProps {
  db: ReadConnection
  at: PopupState
  outbox: OutboxView | 'unreadable' | undefined
  dialog: PopupDialogState
}

const NOTHING: OutboxView = { attention: [], runs: [], singles: [] }

/** Shows the open operations: those that need attention, the bulk runs, and single ones under way. */
export function OutboxTab({ db, at, outbox, dialog }: OutboxTabProps) {
  const [refusal, setRefusal] = useState<{ problem: Problem; to: Operation['to'] }>()
  const view = outbox && outbox !== 'unreadable' ? outbox : NOTHING
  const { attention, runs, singles } = view
  const names = useAccountNames(
    db,
    [...attention, ...singles].map(({ accountId }) => accountId),
  )
  const paceOf = useThroughput(runs)
  const now = Date.now()
  const notice = signInNotice(at)
  if (notice) return <PopupEmptyState at={at} kind={notice} />
  if (outbox === 'unreadable') return <EmptyState kind="error" onRetry={at.refresh} />
  if (!outbox) return null

  /** Waits for a request, and shows why it was refused. */
  async function have(asked: Promise<Result<unknown>>, to: Operation['to']): Promise<boolean> {
    const answer = await asked
    setRefusal(answer.ok ? undefined : { problem: answer.problem, to })
    return answer.ok
  }

  async function dismiss(operations: Operation[]) {
    for (const { id: operationId, to } of operations) {
      if (!(await have(call('operation.cancel', { operationId }), to))) return
    }
  }

  function decide(operation: Operation) {
    const account = names.find(operation.accountId)
    const decision = dialogFor(operation)
    if (account && decision) dialog.open(account, decision, operation.id)
  }

  const isEmpty = attention.length + runs.length + singles.length === 0
  return (
    <div class="outbox">
      <div role="alert">
        {refusal && <p data-tone="error">{sentenceForEach(refusal.problem, refusal.to)}</p>}
      </div>
      {at.problem && (
        <p class="note" data-tone="waiting" role="status">
          {text(`outbox.${awayBecause(at.problem)}`)}
        </p>
      )}
      {isEmpty && <EmptyState kind="nothing-waits" />}
      {attention.length > 0 && (
        <AttentionList
          operations={attention}
          now={now}
          nameOf={names.nameOf}
          isHere={(id) => names.find(id) !== undefined}
          onRetry={(chosen) => {
            const operationIds = chosen.map(({ id }) => id)
            void have(call('operation.retry', { operationIds }), chosen[0]?.to ?? 'facility')
          }}
          onDecide={decide}
          onDismiss={(chosen) => void dismiss(chosen)}
        />
      )}
      {runs.length > 0 && (
        <section aria-labelledby="runs">
          <h2 id="runs">{text('outbox.runs')}</h2>
          <ul>
            {runs.map((run) => (
              <BulkRunCard
                key={run.id}
                run={run}
                throughput={paceOf(run)}
                onChange={(change: BulkRunChange) =>
                  void have(call('bulk.change', { id: run.id, change }), run.to)
                }
              />
            ))}
          </ul>
        </section>
      )}
      {singles.length > 0 && (
        <OpenOperationList
          operations={singles}
          now={now}
          nameOf={names.nameOf}
          onCancel={({ id: operationId, to }) =>
            void have(call('operation.cancel', { operationId }), to)
          }
        />
      )}
    </div>
  )
}
