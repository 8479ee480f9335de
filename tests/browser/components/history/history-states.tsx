import type { ComponentChild } from 'preact'
import { HistoryFilters } from '../../../../components/history/HistoryFilters.tsx'
import { HistoryList } from '../../../../components/history/HistoryList.tsx'
import type { HistoryLine } from '../../../../lib/domain/outbox/history.ts'
import { NOW, nameOf } from '../samples.ts'
import { inTab, noticeIn } from '../ui/tab-frame.tsx'

const nothing = () => undefined

export const LINES: HistoryLine[] = [
  {
    id: 'op-1',
    at: NOW,
    action: 'sync',
    outcome: 'done',
    accountId: 'bob',
    actorId: 'ana',
    actorName: 'Ana Alvarez',
    to: 'facility',
    fields: ['Phone', 'Vet'],
    operationId: 'op-1',
  },
  {
    id: 'op-2',
    at: NOW - 1,
    action: 'sync',
    outcome: 'email-required',
    accountId: 'long',
    actorId: 'ana',
    to: 'facility',
    fields: [],
    operationId: 'op-2',
  },
  { id: 'rebuilt', at: NOW - 2, action: 'rebuilt', outcome: 'rebuilt', fields: [] },
]

function history() {
  return inTab(
    'history',
    <>
      <HistoryFilters filter={{ text: '' }} onFilter={nothing} />
      <HistoryList
        lines={LINES}
        more
        nameOf={nameOf}
        mayUndo={({ outcome }) => outcome === 'done'}
        onUndo={nothing}
        onMore={nothing}
      />
      <footer class="record">
        <p>The record on this device is complete.</p>
        <button type="button" class="btn">
          Export as CSV
        </button>
      </footer>
    </>,
  )
}

/** Every state of the history. */
export const HISTORY_STATES: Record<string, () => ComponentChild> = {
  history,
  'history empty': () => noticeIn('history', 'no-history'),
  'history without a match': () => noticeIn('history', 'no-line'),
  'history loading': () => noticeIn('history', 'loading'),
}
