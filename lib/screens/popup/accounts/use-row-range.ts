import { useCallback, useState } from 'preact/hooks'
import { roomForRows } from '../../../../components/accounts/estimated-rows.ts'
import type { RowRange } from '../../../db/reads.ts'

/** Rows are asked for so many at a time. */
const PAGE = 50

/** What is read of the list as it opens: as much as is remembered of it. */
const FIRST: RowRange = { from: 0, to: 24 }

/** The part of the list that has the rows on screen in it, with some room before and after them. */
export function useRowRange() {
  const [range, setStretch] = useState(FIRST)
  const see = useCallback((first: number, last: number) => {
    setStretch((now) => nextRange(now, first, last))
  }, [])
  // Before anything else what is seen of it at once: somebody types.
  const begin = useCallback(() => setStretch({ from: 0, to: roomForRows() }), [])
  return {
    range,
    /** The list begins anew, with others in it. */
    begin,
    /** The rows from the first to the last of these positions are on screen. */
    see,
  }
}

/** What is to be read once these rows are on screen. What a list began with is enough until more than that is seen. */
export function nextRange(now: RowRange, first: number, last: number): RowRange {
  const isBeginning = now.to - now.from < PAGE
  if (isBeginning && now.from <= first && last < now.to) return now
  const next = rangeAround(first, last)
  return now.from === next.from && now.to === next.to ? now : next
}

/** Whole pages, so that scrolling by a row is seldom another question. */
export function rangeAround(first: number, last: number): RowRange {
  const room = PAGE / 2
  return {
    from: Math.floor(Math.max(0, first - room) / PAGE) * PAGE,
    to: Math.ceil((last + 1 + room) / PAGE) * PAGE,
  }
}
