import { useCallback, useState } from 'preact/hooks'
import type { Stretch } from '../../db/reads.ts'

/** Rows are asked for so many at a time. */
const PAGE = 50

/** What is read of another list before anything else: as much as is seen of it at once. */
const FIRST: Stretch = { from: 0, to: 24 }

/** What of the list is read, and how it follows what is on screen. */
export interface StretchState {
  stretch: Stretch
  /** The list begins anew, with others in it. */
  begin(): void
  /** The rows from the first to the last of these positions are on screen. */
  see(first: number, last: number): void
}

/** The part of the list that has the rows on screen in it, with some room before and after them. */
export function useStretch(): StretchState {
  const [stretch, setStretch] = useState(FIRST)
  const see = useCallback((first: number, last: number) => {
    const next = stretchAround(first, last)
    setStretch((now) => (now.from === next.from && now.to === next.to ? now : next))
  }, [])
  const begin = useCallback(() => setStretch(FIRST), [])
  return { stretch, begin, see }
}

/** Whole pages, so that scrolling by a row is seldom another question. */
export function stretchAround(first: number, last: number): Stretch {
  const room = PAGE / 2
  return {
    from: Math.floor(Math.max(0, first - room) / PAGE) * PAGE,
    to: Math.ceil((last + 1 + room) / PAGE) * PAGE,
  }
}
