import { type HistoryLine, outcomeKindOf } from '../../lib/domain/outbox/history.ts'
import { formatDateTime, formatFacts } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { actionLabel, directionOf, outcomeLabel } from './history-labels.ts'

/** The lines to show; `more`: there are older ones. */
export interface HistoryListProps {
  lines: readonly HistoryLine[]
  more: boolean
  /** True if all lines are about one account: its name is not repeated. */
  single?: boolean | undefined
  /** Returns the name of the account with this id, or the id. */
  nameOf(id: string): string
  mayUndo(line: HistoryLine): boolean
  onUndo(line: HistoryLine): void
  onMore(): void
}

/** Lists who did what, when, in which direction, and with which outcome. */
export function HistoryList({ lines, more, onMore, ...props }: HistoryListProps) {
  return (
    <>
      <ol class="history" aria-label={text('history.list')}>
        {lines.map((line) => (
          <Line key={line.id} line={line} {...props} />
        ))}
      </ol>
      {more && (
        <button type="button" class="btn more" onClick={onMore}>
          {text('history.showMore')}
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
        <strong>{actionLabel(action)}</strong>
        {name && !single && <bdi>{name}</bdi>}
        {direction && <span class="pill">{direction}</span>}
      </div>
      <span>
        {action === 'rebuilt' ? text('history.rebuiltFromCopy') : outcomeLabel(line, name)}
      </span>
      {fields.length > 0 && (
        <details>
          <summary>{text('history.fields', { count: fields.length })}</summary>
          <small>{formatFacts(fields)}</small>
        </details>
      )}
      <small>
        <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>
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
          aria-label={text('history.undoLine', { action: actionLabel(action), name })}
          onClick={() => onUndo(line)}
        >
          {text('ui.undo')}
        </button>
      )}
    </li>
  )
}
