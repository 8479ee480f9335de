import type { ComponentChild } from 'preact'
import { AttentionList } from '../../../components/AttentionList.tsx'
import { BulkDialog } from '../../../components/BulkDialog.tsx'
import { HistoryFilters } from '../../../components/HistoryFilters.tsx'
import { HistoryList } from '../../../components/HistoryList.tsx'
import { type NoticeKind, PopupNotice } from '../../../components/PopupNotice.tsx'
import { RunCard } from '../../../components/RunCard.tsx'
import { SearchBox } from '../../../components/SearchBox.tsx'
import { SelectionBar } from '../../../components/SelectionBar.tsx'
import { TabPanel, Tabs } from '../../../components/Tabs.tsx'
import { UnderWayList } from '../../../components/UnderWayList.tsx'
import type { Place } from '../../../lib/domain/account-filter.ts'
import type { BulkWhat } from '../../../lib/domain/bulk.ts'
import type { BulkStage } from '../../../lib/domain/bulk-flow.ts'
import type { HistoryLine } from '../../../lib/domain/history.ts'
import type { Operation } from '../../../lib/domain/operation.ts'
import type { Run } from '../../../lib/domain/run.ts'
import type { Totals } from '../../../lib/domain/totals.ts'
import { noTotals } from '../../../lib/domain/totals.ts'
import { accountList } from './account-list.tsx'
import { rows } from './row-samples.ts'
import { LONG_NAME, MARKUP_NAME, NOW, operation } from './samples.ts'

const nothing = () => undefined

const NAMES: Record<string, string> = {
  bob: 'Bob Walker',
  ana: 'Ana Alvarez',
  noel: 'Noel Nomail',
  long: LONG_NAME,
  markup: MARKUP_NAME,
}

export const nameOf = (id: string) => NAMES[id] ?? id

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

export const RUN: Run = {
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
  putAside: 0,
  madeAt: NOW,
}

export const TOTALS: Totals = {
  ready: Array.from({ length: 198 }, (_, at) => ({ accountId: `a-${at}`, version: 1 })),
  already: 9,
  decisions: new Map([['match-found', ['bob', 'markup']]]),
  refused: new Map([['email-required', ['noel', 'long']]]),
}

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

/** Of clients in both: most change, some are so already. */
const PRIMARY_TOTALS: Totals = {
  ...noTotals(),
  ready: [{ accountId: 'bob', version: 1 }],
  already: 9,
  refused: new Map([['not-linked', ['markup']]]),
}

export function bulkDialog(
  stage: BulkStage,
  on: { confirm?(): void; cancel?(): void } = {},
  what: BulkWhat = 'sync',
) {
  return (
    <BulkDialog
      count={216}
      to="facility"
      what={what}
      stage={stage}
      nameOf={nameOf}
      onConfirm={on.confirm ?? nothing}
      onRetry={nothing}
      onCancel={on.cancel ?? nothing}
    />
  )
}

function screen(tab: 'accounts' | 'outbox' | 'history', children: ComponentChild) {
  const tabs = [
    { id: 'accounts', label: 'Accounts' },
    { id: 'outbox', label: 'Outbox (3)' },
    { id: 'history', label: 'History' },
  ] as const
  return (
    <main>
      <h1>Tandem</h1>
      <Tabs label="Tandem" tabs={tabs} current={tab} onChoose={nothing} />
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} current={tab}>
          {id === tab && children}
        </TabPanel>
      ))}
    </main>
  )
}

function runs(...all: Run[]) {
  return screen(
    'outbox',
    <div class="outbox">
      <section aria-labelledby="runs">
        <h2 id="runs">Runs</h2>
        <ul>
          {all.map((run) => (
            <RunCard
              key={run.id}
              run={run}
              pace={{ perSecond: 43, secondsLeft: 88 }}
              onChange={nothing}
            />
          ))}
        </ul>
      </section>
    </div>,
  )
}

function empty(tab: 'outbox' | 'history', kind: NoticeKind) {
  return screen(tab, <PopupNotice kind={kind} onRetry={nothing} />)
}

function history(lines = LINES) {
  return screen(
    'history',
    <>
      <HistoryFilters filter={{ text: '' }} onFilter={nothing} />
      <HistoryList
        lines={lines}
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

function selecting(selected: number, from: Place = 'in-home') {
  return screen(
    'accounts',
    <>
      <div class="finding">
        <SearchBox value="" onInput={nothing} />
      </div>
      {accountList(rows(), { selected: new Set(['bob']) })}
      <SelectionBar
        from={from}
        selected={selected}
        shown={214}
        onAll={nothing}
        onNone={nothing}
        onStart={nothing}
        onLeave={nothing}
      />
    </>,
  )
}

function outbox() {
  return screen(
    'outbox',
    <div class="outbox">
      <AttentionList
        operations={ATTENTION}
        now={NOW}
        nameOf={nameOf}
        isHere={() => true}
        onRetry={nothing}
        onDecide={nothing}
        onPutAway={nothing}
      />
      <UnderWayList
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

/** Every state of what the popup shows of many, of the outbox and of the history. */
export const OUTBOX_STATES: Record<string, () => ComponentChild> = {
  'accounts to select': () => selecting(1),
  'too many selected': () => selecting(20_001),
  'clients in both to select': () => selecting(2, 'both'),
  'primary branch of many': () =>
    bulkDialog({ kind: 'preview', shown: PRIMARY_TOTALS, choices: {} }, {}, 'primary'),
  'bulk dialog looking': () => bulkDialog({ kind: 'loading', done: 100, total: 216 }),
  'bulk dialog totals': () => bulkDialog({ kind: 'preview', shown: TOTALS, choices: {} }),
  'bulk dialog busy': () => bulkDialog({ kind: 'busy', shown: TOTALS, choices: {} }),
  'bulk dialog offline': () =>
    bulkDialog({
      kind: 'problem',
      problem: { name: 'offline' },
      retryable: true,
      keepable: false,
    }),
  'outbox needs attention': outbox,
  'outbox runs': () =>
    runs(
      RUN,
      { ...RUN, id: 'paused', state: 'paused' },
      { ...RUN, id: 'stopped', state: 'stopped', reason: 'refused', problem: 'role-revoked' },
      { ...RUN, id: 'failing', state: 'stopped', reason: 'many-failures' },
      { ...RUN, id: 'ended', state: 'ended', settled: 5000, synced: 4996 },
    ),
  'outbox empty': () => empty('outbox', 'nothing-waits'),
  'outbox signed out': () => empty('outbox', 'signed-out'),
  'outbox offline': () => empty('outbox', 'offline'),
  history: () => history(),
  'history empty': () => empty('history', 'no-history'),
  'history without a match': () => empty('history', 'no-line'),
  'history loading': () => empty('history', 'loading'),
}
