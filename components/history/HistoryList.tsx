import { type HistoryLine, outcomeKindOf } from '../../lib/domain/outbox/history.ts'
import { message } from '../../lib/platform/i18n.ts'
import { ACTION_LABELS, directionOf, outcomeLabel } from './history-labels.ts'

/** The lines to show; `more` says that there are others behind them. */
export interface HistoryListProps {
  lines: readonly HistoryLine[]
  more: boolean
  /** Whether all of them are about one account, whose name need not be said each time. */
  single?: boolean | undefined
  /** What somebody with this id is called, or the id. */
  nameOf(id: string): string
  mayUndo(line: HistoryLine): boolean
  onUndo(line: HistoryLine): void
  onMore(): void
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Who did what, when, in which direction, and what became of it. */
export function HistoryList({ lines, more, onMore, ...props }: HistoryListProps) {
  return (
    <>
      <ol class="history" aria-label="History">
        {lines.map((line) => (
          <Line key={line.id} line={line} {...props} />
        ))}
      </ol>
      {more && (
        <button type="button" class="btn more" onClick={onMore}>
          Show more
        </button>
      )}
    </>
  )
}

type LineProps = Pick<HistoryListProps, 'single' | 'nameOf' | 'mayUndo' | 'onUndo'> & {
  line: HistoryLine
}

function Line({ line, single, nameOf, mayUndo, onUndo }: LineProps) {
  const { accountId, action, actorId, at, fields } = line
  const name = accountId ? nameOf(accountId) : ''
  const who = line.actorName ?? (actorId && nameOf(actorId))
  const direction = directionOf(line)
  return (
    <li data-outcome={outcomeKindOf(line)}>
      <div class="what">
        <strong>{ACTION_LABELS[action]}</strong>
        {name && !single && <bdi>{name}</bdi>}
        {direction && <span class="pill">{direction}</span>}
      </div>
      <span>{action === 'rebuilt' ? message('history_rebuilt') : outcomeLabel(line, name)}</span>
      {fields.length > 0 && (
        <details>
          <summary>
            {fields.length} {fields.length === 1 ? 'field' : 'fields'}
          </summary>
          <small>{fields.join(', ')}</small>
        </details>
      )}
      <small>
        <time dateTime={new Date(at).toISOString()}>{WHEN.format(at)}</time>
        {who && (
          <>
            {' · '}
            <bdi>{who}</bdi>
          </>
        )}
      </small>
      {mayUndo(line) && (
        <button
          type="button"
          class="btn text"
          aria-label={`Undo ${ACTION_LABELS[action]} ${name}`}
          onClick={() => onUndo(line)}
        >
          Undo
        </button>
      )}
    </li>
  )
}
