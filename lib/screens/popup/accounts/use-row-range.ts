import { useCallback, useState } from 'preact/hooks'
import { roomForRows } from '../../../../components/accounts/estimated-rows.ts'
import type { RowRange } from '../../../db/reads.ts'

/** Number of rows that are read at a time. */
const PAGE = 50

/** The range that is read as the list opens: as long as the remembered list. */
const FIRST: RowRange = { from: 0, to: 24 }

/** Keeps the range of the list to read: the rows on screen, with some before and after them. */
export function useRowRange() {
  const [range, setStretch] = useState(FIRST)
  const see = useCallback((first: number, last: number) => {
    setStretch((now) => nextRange(now, first, last))
  }, [])
  // Only the rows visible at once are read first: the user is typing.
  const begin = useCallback(() => setStretch({ from: 0, to: roomForRows() }), [])
  return {
    range,
    /** Starts again at the top, for a list with other accounts. */
    begin,
    /** Reports that the rows at these positions are on screen. */
    see,
  }
}

/** Returns the range to read once these rows are on screen. The first range stays until rows outside it are seen. */
export function nextRange(now: RowRange, first: number, last: number): RowRange {
  const isBeginning = now.to - now.from < PAGE
  if (isBeginning && now.from <= first && last < now.to) return now
  const next = rangeAround(first, last)
  return now.from === next.from && now.to === next.to ? now : next
}

/** Returns a range of whole pages, so that scrolling by a row rarely starts another query. */
export function rangeAround(first: number, last: number): RowRange {
  const room = PAGE / 2
  return {
    from: Math.floor(Math.max(0, first - room) / PAGE) * PAGE,
    to: Math.ceil((last + 1 + room) / PAGE) * PAGE,
  }
}
