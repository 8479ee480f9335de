import {
  defaultRangeExtractor,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core'
import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks'
import { estimatedRows, likelySizes } from './estimated-rows.ts'
import type { Covered, VirtualRows } from './virtual-rows.ts'

/** A long list on a page that scrolls as a whole. */
export interface VirtualRowsOptions {
  /** Identifies the list: another one draws its visible rows first. */
  id: string
  /** The element of the list. Its rows have their position in `data-index`; those without `data-blank` are measured. */
  box: RefObject<HTMLElement | null>
  count: number
  /** Position of the row that stays in the document wherever the page is scrolled. */
  kept: number
  /** True if the list has other rows now, shown from its top: their heights are not known. */
  begins: boolean
  /** False while the list is hidden: its scroll position is kept until it is shown again. */
  shown: boolean
  covered(): Covered
}

type RowVirtualizer = Virtualizer<Window, HTMLElement>

/** Rows drawn before and after those on screen, so that a turn of the wheel shows no placeholder. */
const AROUND = 6
/** How long after a change of the list the rows out of sight are drawn too, in milliseconds: each letter that is typed changes it. */
const REST_MS = 250

/** Keeps only the rows on screen in the document, for a list of any length, with measured heights. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { id, box, count, kept, begins, shown, covered } = options
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const isShown = useRef(shown)
  const top = useRef(likelySizes().top)
  const pads = useRef<Covered>({ top: 0, bottom: 0 })
  const [settings] = useState(() => settingsFor(isShown))
  const virtual = useRef<RowVirtualizer>(undefined)
  // The list whose rows out of sight are drawn too: nobody scrolls before there is something to see.
  const [whole, setWhole] = useState<string>()
  useEffect(() => {
    if (whole === id) return
    if (whole === undefined) return setWhole(id)
    const rest = setTimeout(() => setWhole(id), REST_MS)
    return () => clearTimeout(rest)
  }, [id, whole])
  const wanted = {
    ...settings,
    overscan: whole === id ? AROUND : 0,
    count,
    scrollMargin: top.current,
    scrollPaddingStart: pads.current.top,
    scrollPaddingEnd: pads.current.bottom,
    rangeExtractor: (range: Range) => withKept(range, kept),
    onChange: () => draw(undefined),
  }
  if (whole !== undefined) virtual.current ??= new Virtualizer(wanted)
  const rows = virtual.current
  rows?.setOptions(wanted)

  /** Measures what is above the list and what sticks over it: both may have grown. */
  function measureSurroundings() {
    pads.current = covered()
    if (isShown.current && box.current) {
      top.current = Math.ceil(box.current.getBoundingClientRect().top + window.scrollY)
    }
    rows?.setOptions({
      ...wanted,
      scrollMargin: top.current,
      scrollPaddingStart: pads.current.top,
      scrollPaddingEnd: pads.current.bottom,
    })
  }

  function begin(list: RowVirtualizer) {
    list.measure()
    const start = Math.max(0, top.current - pads.current.top)
    if (window.scrollY > start) list.scrollToOffset(start)
  }

  // Read before the list makes the page long enough to keep the scroll position of what was shown before.
  const [isDown] = useState(() => window.scrollY > 0)
  useLayoutEffect(() => {
    if (isDown) window.scrollTo(0, 0)
  }, [isDown])

  useLayoutEffect(() => rows?._didMount(), [rows])

  useLayoutEffect(() => {
    const returns = shown && !isShown.current
    isShown.current = shown
    if (returns && rows) windowScroll(rows.scrollOffset ?? 0, {}, rows)
  }, [shown, rows])

  const items = rows?.getVirtualItems() ?? []
  // Static rows stand correctly below each other before any height is measured.
  const flows = begins && items.every(({ index }, at) => index === at)

  function settle(list: RowVirtualizer) {
    const before = top.current
    measureSurroundings()
    if (begins) begin(list)
    if (before !== top.current) draw(undefined)
    for (const row of box.current?.children ?? []) {
      if (row instanceof HTMLElement && !row.hasAttribute('data-blank')) {
        list.measureElement(row)
        // Also while the page scrolls, before anybody sees it; the browser reports what grows later.
        if (row.offsetHeight > 0) list.resizeItem(list.indexFromElement(row), row.offsetHeight)
      }
    }
  }

  useLayoutEffect(() => {
    rows?._willUpdate()
    if (rows && !flows) settle(rows)
  })
  useEffect(() => {
    if (rows && flows) settle(rows)
  })

  if (!rows) return estimatedRows(count)
  return {
    height: rows.getTotalSize(),
    placed: items.map(({ index, start, size }) => ({
      index,
      top: flows ? undefined : start - top.current,
      height: size,
    })),
    reveal(index) {
      measureSurroundings()
      rows.scrollToIndex(index)
    },
    page() {
      const from = window.scrollY + pads.current.top
      const to = window.scrollY + window.innerHeight - pads.current.bottom
      const whole = rows.getVirtualItems().filter(({ start, end }) => start >= from && end <= to)
      return Math.max(1, whole.length)
    },
    topOf: (index) => (rows.measurementsCache[index]?.start ?? top.current) - top.current,
  }
}

/** Returns the settings of a list that never change. A hidden list keeps its scroll position. */
function settingsFor(isShown: RefObject<boolean>) {
  // Called for each row that was never drawn, so it must not read the layout.
  let height = likelySizes().row
  const estimateSize = () => height
  return {
    getScrollElement: (): Window => window,
    estimateSize,
    initialOffset: () => window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    scrollToFn: windowScroll,
    observeElementRect(
      rows: RowVirtualizer,
      notify: (rect: { width: number; height: number }) => void,
    ) {
      let width: number | undefined
      return observeWindowRect(rows, (rect) => {
        const isOther = width !== undefined && width !== rect.width
        width = rect.width
        height = likelySizes(width).row
        notify(rect)
        // Lines break elsewhere at another width, so measured heights no longer hold.
        if (isOther) rows.measure()
      })
    },
    // While the list is hidden, scrolling belongs to what is shown instead.
    observeElementOffset: (
      rows: RowVirtualizer,
      notify: (offset: number, isScrolling: boolean) => void,
    ) =>
      observeWindowOffset(rows, (offset, isScrolling) => {
        if (isShown.current) notify(offset, isScrolling)
      }),
    measureElement(row: HTMLElement, _: ResizeObserverEntry | undefined, rows: RowVirtualizer) {
      if (row.offsetHeight > 0) return row.offsetHeight
      return rows.measurementsCache[rows.indexFromElement(row)]?.size ?? estimateSize()
    },
  }
}

function withKept(range: Range, kept: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (kept >= range.count || indexes.includes(kept)) return indexes
  return [...indexes, kept].sort((one, other) => one - other)
}
