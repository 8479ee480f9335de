import type { ComponentChild } from 'preact'
import { AttentionList } from '../../../../components/outbox/AttentionList.tsx'
import { BulkRunCard } from '../../../../components/outbox/BulkRunCard.tsx'
import { OpenOperationList } from '../../../../components/outbox/OpenOperationList.tsx'
import type { BulkRunView } from '../../../../lib/domain/outbox/bulk-run-view.ts'
import type { Operation } from '../../../../lib/domain/outbox/operation.ts'
import { NOW, nameOf, operation } from '../samples.ts'
import { inTab, noticeIn } from '../ui/tab-frame.tsx'

const nothing = () => undefined

export const ATTENTION: Operation[] = [
  operation({ id: 'op-1', accountId: 'bob', state: 'conflict', problem: { name: 'match-found' } }),
  operation({
    id: 'op-2',
    accountId: 'noel',
    state: 'failed',
    problem: { name: 'email-required' },
  }),
  operation({
    id: 'op-3',
    accountId: 'long',
    state: 'failed',
    problem: { name: 'email-required' },
  }),
  operation({ id: 'op-4', accountId: 'markup', state: 'failed', problem: { name: 'forbidden' } }),
]

export const RUN: BulkRunView = {
  id: 'run',
  to: 'facility',
  what: 'sync',
  state: 'running',
  size: 5000,
  settled: 1204,
  synced: 1200,
  decisions: 3,
  failed: 1,
  undone: 0,
  dismissed: 0,
  madeAt: NOW,
}

function runs(...all: BulkRunView[]) {
  return inTab(
    'outbox',
    <div class="outbox">
      <section aria-labelledby="runs">
        <h2 id="runs">Runs</h2>
        <ul>
          {all.map((run) => (
            <BulkRunCard
              key={run.id}
              run={run}
              throughput={{ perSecond: 43, secondsLeft: 88 }}
              onChange={nothing}
            />
          ))}
        </ul>
      </section>
    </div>,
  )
}

function outbox() {
  return inTab(
    'outbox',
    <div class="outbox">
      <AttentionList
        operations={ATTENTION}
        now={NOW}
        nameOf={nameOf}
        isHere={() => true}
        onRetry={nothing}
        onDecide={nothing}
        onDismiss={nothing}
      />
      <OpenOperationList
        operations={[
          operation({ id: 'op-5', state: 'waiting', problem: { name: 'signed-out' } }),
          operation({ id: 'op-6', accountId: 'long', state: 'unknown' }),
        ]}
        now={NOW}
        nameOf={nameOf}
        onCancel={nothing}
      />
    </div>,
  )
}

/** Every state of the outbox. */
export const OUTBOX_STATES: Record<string, () => ComponentChild> = {
  'outbox needs attention': outbox,
  'outbox runs': () =>
    runs(
      RUN,
      { ...RUN, id: 'paused', state: 'paused' },
      { ...RUN, id: 'stopped', state: 'stopped', reason: 'refused', problem: 'role-revoked' },
      { ...RUN, id: 'failing', state: 'stopped', reason: 'many-failures' },
      { ...RUN, id: 'ended', state: 'ended', settled: 5000, synced: 4996 },
    ),
  'outbox empty': () => noticeIn('outbox', 'nothing-waits'),
  'outbox signed out': () => noticeIn('outbox', 'signed-out'),
  'outbox offline': () => noticeIn('outbox', 'offline'),
}
