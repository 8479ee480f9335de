import { useCallback, useState } from 'preact/hooks'
import { HistoryFilters } from '../../../../components/history/HistoryFilters.tsx'
import { HistoryList } from '../../../../components/history/HistoryList.tsx'
import { historyJson, historyRows } from '../../../../components/history/history-files.ts'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import { StatusLine } from '../../../../components/ui/StatusLine.tsx'
import { type ReadConnection, watchOperations } from '../../../db/reads.ts'
import {
  filterHistory,
  type HistoryFilter,
  type HistoryLine,
} from '../../../domain/outbox/history.ts'
import type { Operation } from '../../../domain/outbox/operation.ts'
import type { Result } from '../../../domain/result.ts'
import { may } from '../../../domain/rights/rights.ts'
import { call } from '../../../messaging/client.ts'
import { statusOf } from '../../../sentences/operation-status.ts'
import { undoRefused } from '../../../sentences/refusal-status.ts'
import { text } from '../../../text/text.ts'
import { csvOf } from '../accounts/csv-file.ts'
import { download } from '../accounts/download.ts'
import { PopupEmptyState } from '../PopupEmptyState.tsx'
import type { PopupState } from '../popup-state.ts'
import { signInNotice } from '../sign-in-notice.ts'
import { useObservable } from '../use-observable.ts'
import { useAccountNames } from './use-account-names.ts'
import { useHistory } from './use-history.ts'

/** How many lines are drawn at first, and how many are added each time. */
const PAGE = 50

/** Shows who did what, from the history of this device and the backend's audit log. */
export function HistoryTab({ db, at }: { db: ReadConnection; at: PopupState }) {
  const notice = signInNotice(at)
  if (notice) return <PopupEmptyState at={at} kind={notice} />
  return <History db={db} at={at} />
}

function History({ db, at }: { db: ReadConnection; at: PopupState }) {
  const { session } = at
  const actor = session?.actor
  const seesAll =
    actor !== undefined && may({ action: 'read-audit-of-others', branch: 'in-home' }, actor)
  const history = useHistory(db, seesAll)
  const [filter, setFilter] = useState<HistoryFilter>({ text: '' })
  const [limit, setLimit] = useState(PAGE)
  const [undone, setUndone] = useState<{ line: HistoryLine; answer: Result<Operation> }>()

  const all = history.lines ?? []
  const names = useAccountNames(
    db,
    all.flatMap(({ accountId, actorId }) => [accountId, actorId]).filter((id) => id !== undefined),
  )
  const fitting = filterHistory(all, filter, names.nameOf)
  const lines = fitting.slice(0, limit)
  const operations = useOperations(db, lines)

  function mayUndo({ operationId = '' }: HistoryLine): boolean {
    const operation = operations.get(operationId)
    if (operation?.state !== 'done' || operation.actorId !== actor?.accountId) return false
    const { kind } = operation.task
    const status = kind === 'undo' ? undefined : statusOf(operation, '', Date.now(), session)
    return status?.actions?.includes('undo') ?? false
  }

  async function undo(line: HistoryLine) {
    if (!line.operationId) return
    const answer = await call('operation.undo', { operationId: line.operationId })
    setUndone({ line, answer })
    history.reread()
  }

  async function showMore() {
    if (fitting.length <= limit + PAGE && history.more) await history.readMore()
    setLimit(limit + PAGE)
  }

  if (history.lines === undefined) return <EmptyState kind="loading" />
  const isEmpty = lines.length === 0 && !history.more
  return (
    <>
      <HistoryFilters
        filter={filter}
        onFilter={(next) => {
          setFilter(next)
          setLimit(PAGE)
        }}
      />
      {history.problem && (
        <p class="note" data-tone="waiting" role="status">
          {text('history.backendAway')}
        </p>
      )}
      <UndoLine undone={undone} nameOf={names.nameOf} onAgain={(line) => void undo(line)} />
      {isEmpty && <EmptyState kind={all.length ? 'no-line' : 'no-history'} />}
      <HistoryList
        lines={lines}
        more={fitting.length > limit || history.more}
        nameOf={names.nameOf}
        mayUndo={mayUndo}
        onUndo={(line) => void undo(line)}
        onMore={() => void showMore()}
      />
      <footer class="record">
        <p>
          {history.brokenAt === undefined
            ? text('history.complete')
            : text('history.broken', { line: history.brokenAt })}
        </p>
        <button
          type="button"
          class="btn"
          onClick={async () =>
            download(text('files.history'), 'csv', await csvOf(historyRows(fitting, names.nameOf)))
          }
        >
          {text('history.exportCsv')}
        </button>
        <button
          type="button"
          class="btn"
          onClick={() =>
            download(text('files.history'), 'json', historyJson(fitting, names.nameOf))
          }
        >
          {text('history.exportJson')}
        </button>
      </footer>
    </>
  )
}

/** Shows the outcome of the last undo. */
function UndoLine({
  undone,
  nameOf,
  onAgain,
}: {
  undone: { line: HistoryLine; answer: Result<Operation> } | undefined
  nameOf(id: string): string
  onAgain(line: HistoryLine): void
}) {
  if (!undone) return null
  const { line, answer } = undone
  const { accountId = '', to = 'facility' } = line
  const name = nameOf(accountId)
  const status = answer.ok
    ? statusOf(answer.value, name, Date.now())
    : undoRefused(answer.problem, { name, to })
  return (
    <div class="note">
      <StatusLine message={status} onAct={() => onAgain(line)} />
    </div>
  )
}

/** Returns the current operations of these lines, by id. */
function useOperations(db: ReadConnection, lines: readonly HistoryLine[]): Map<string, Operation> {
  const key = lines.flatMap(({ operationId }) => operationId ?? []).join(' ')
  const watch = useCallback(() => watchOperations(db, key ? key.split(' ') : []), [db, key])
  const value = useObservable(watch)
  return value && value !== 'unreadable' ? value : new Map()
}
