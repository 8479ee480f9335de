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
  /** Which list this is: of another one what is in sight is drawn first. */
  id: string
  /** The list. Its rows say their position in `data-index`, and are measured if they do not have `data-blank`. */
  box: RefObject<HTMLElement | null>
  count: number
  /** Position of a row that is in the document wherever the page is scrolled. */
  kept: number
  /** Other rows stand in the list now, to be seen from its top: their heights are not known. */
  begins: boolean
  /** False while the list is hidden: it stays where it was, and is there again when it is shown. */
  shown: boolean
  covered(): Covered
}

type RowVirtualizer = Virtualizer<Window, HTMLElement>

/** Rows drawn before and after those on screen: a turn of the wheel shows no blank. */
const AROUND = 6
/** How long after a change of the list the rows out of sight are drawn too, in milliseconds: each letter that is typed changes it. */
const REST_MS = 250

/** Keeps in the document what is on screen of a list of any length, with heights as they are. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { id, box, count, kept, begins, shown, covered } = options
  const [, draw] = useReducer((times: number) => times + 1, 0)
  const isShown = useRef(shown)
  const top = useRef(likelySizes().top)
  const pads = useRef<Covered>({ top: 0, bottom: 0 })
  const [settings] = useState(() => settingsFor(isShown))
  const virtual = useRef<RowVirtualizer>(undefined)
  // The list whose rows out of sight are drawn too: nobody turns the wheel before there is something to see.
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

  /** What stands above the list may have grown, and what sticks over it. */
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

  // Asked before the list makes the page long enough to stay where something else was left.
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
  // Whatever their heights, they stand right one below the other: that is seen before anything is measured.
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

/** What never changes about a list; it stays where it was while it is not shown. */
function settingsFor(isShown: RefObject<boolean>) {
  // Asked for each row that was never drawn: it must not ask the page.
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
        // Another width breaks lines elsewhere: what was measured no longer holds.
        if (isOther) rows.measure()
      })
    },
    // While the list is hidden, the page scrolls for what is shown instead.
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
