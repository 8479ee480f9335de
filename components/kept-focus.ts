import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'

/**
 * Keeps keyboard users where they were: when the control they used inside `box` goes away and nothing has taken the
 * focus, the box takes it. Runs after layout effects, so that a dialog has closed and handed its focus back before.
 * The box needs `tabIndex={-1}`, and the returned handler as `onFocusIn`.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const { keep, onFocusIn } = useKeeper(box)
  useEffect(keep)
  return onFocusIn
}

/** The same for a part of a box that keeps the focus too: the part comes first. */
export function useKeptFocusFirst(box: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const { keep, onFocusIn } = useKeeper(box)
  useLayoutEffect(keep)
  return onFocusIn
}

function useKeeper(box: RefObject<HTMLElement | null>) {
  const last = useRef<EventTarget | null>(null)
  return {
    keep() {
      const gone = last.current instanceof Node && !last.current.isConnected
      if (!gone || !isFocusFree()) return
      last.current = null
      box.current?.focus({ preventScroll: true })
    },
    onFocusIn(event: FocusEvent) {
      last.current = event.target
    },
  }
}

function isFocusFree(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body
}
