import type { RefObject } from 'preact'
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import { useVirtualRows } from '../use-virtual-rows.ts'
import type { Covered } from '../virtual-rows.ts'
import { type ActiveRow, FIRST_ROW, followed, type ListedRows, rowAt } from './active-row.ts'
import { type ListMove, placeAfter } from './list-keys.ts'

/** A list, and the element that holds its rows. */
export interface ActiveRowOptions {
  /** Identifies the list: another one starts at its top, unless the focus is in the list. */
  id: string
  list: ListedRows
  box: RefObject<HTMLElement | null>
  shown: boolean
  covered(): Covered
}

/** Keeps the keyboard at one account while the list scrolls, is read anew or changes. */
export function useActiveRow({ id, list, box, shown, covered }: ActiveRowOptions) {
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const now = useRef<ActiveRow>(FIRST_ROW)
  const seen = useRef({ id, list })
  const isGoing = useRef(false)
  const before = now.current
  const isOther = seen.current.id !== id
  // Read before drawing: a placeholder that has the focus is gone once its row is there.
  const hadFocus = hasFocus(box)
  const begins = isOther && !hadFocus

  if (begins) now.current = FIRST_ROW
  if (isOther || seen.current.list !== list || before.row === undefined) {
    now.current = followed(now.current, list)
  }
  seen.current = { id, list }

  const active = now.current
  const moved = before.index !== active.index || (!before.row && active.row !== undefined)
  const rows = useVirtualRows({
    id,
    box,
    begins,
    shown,
    covered,
    count: list.total,
    kept: active.index,
  })

  useLayoutEffect(() => {
    // Rows above came or went, or the loaded row is taller than its placeholder: keep it in view.
    if (moved && !isGoing.current && hadFocus) rows.reveal(active.index)
    if (!isGoing.current) return
    isGoing.current = false
    rows.reveal(active.index)
    rowElement(box, active.index)?.focus({ preventScroll: true })
  })

  function go(index: number) {
    isGoing.current = true
    now.current = { index, row: rowAt(list, index) }
    draw(undefined)
  }

  return {
    active,
    rows,
    /** Makes the row that contains `target` the active one. */
    activate(target: EventTarget | null) {
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
      const index = Number(row?.dataset.index)
      if (!row || index === now.current.index) return
      now.current = { index, row: rowAt(list, index) }
      draw(undefined)
    },
    focus: () => go(now.current.index),
    move: (move: ListMove) => go(placeAfter(move, now.current.index, list.total, rows.page())),
  }
}

function rowElement(box: RefObject<HTMLElement | null>, index: number) {
  return box.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
}

function hasFocus(box: RefObject<HTMLElement | null>): boolean {
  return box.current?.contains(document.activeElement) ?? false
}
