import { useRef, useState } from 'preact/hooks'
import { HistoryList } from '../../../../components/history/HistoryList.tsx'
import { useKeptFocusFirst } from '../../../../components/ui/dialog/use-kept-focus.ts'
import type { ReadConnection } from '../../../db/reads.ts'
import { text } from '../../../text/text.ts'
import { useAccountNames } from '../outbox/use-account-names.ts'
import type { HistoryState } from '../outbox/use-history.ts'

/** How many lines are drawn at first, and how many are added each time. */
const PAGE = 10

/** The history of one account. */
export interface AccountHistoryProps {
  db: ReadConnection
  history: HistoryState
  /** True if it includes what others did. */
  seesAll: boolean
}

/** Lists who did what about one account, newest first. */
export function AccountHistory({ db, history, seesAll }: AccountHistoryProps) {
  const { lines: all = [], more, problem } = history
  const [limit, setLimit] = useState(PAGE)
  const heading = useRef<HTMLHeadingElement>(null)
  const onFocusIn = useKeptFocusFirst(heading)
  const names = useAccountNames(
    db,
    all.flatMap(({ accountId, actorId }) => [accountId ?? [], actorId ?? []].flat()),
  )
  const lines = all.slice(0, limit)

  async function showMore() {
    if (all.length <= limit + PAGE && more) await history.readMore()
    setLimit(limit + PAGE)
  }

  return (
    <section class="past" aria-labelledby="detail-history" onFocusIn={onFocusIn}>
      <h3 id="detail-history" tabIndex={-1} ref={heading}>
        {text('detail.history')}
      </h3>
      {problem && (
        <p class="note" data-tone="waiting" role="status">
          {text('detail.historyAway')}
        </p>
      )}
      {!seesAll && <p class="past-note">{text('detail.historyOwn')}</p>}
      {lines.length === 0 && !more && (
        <p class="past-note">
          {text(history.lines ? 'detail.historyEmpty' : 'detail.historyLoading')}
        </p>
      )}
      {lines.length > 0 && (
        <HistoryList
          lines={lines}
          more={all.length > limit || more}
          single
          nameOf={names.nameOf}
          mayUndo={() => false}
          onUndo={() => undefined}
          onMore={() => void showMore()}
        />
      )}
    </section>
  )
}
