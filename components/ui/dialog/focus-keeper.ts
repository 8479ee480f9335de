import type { RefObject } from 'preact'

/** Keeps the focus in a box, which needs `tabIndex={-1}`. */
export function createFocusKeeper(box: RefObject<HTMLElement | null>) {
  let last: EventTarget | null = null
  return {
    /** Focuses the box if the focused control is gone and nothing else has taken the focus. */
    keep() {
      const gone = last instanceof Node && !last.isConnected
      if (!gone || !isFocusFree()) return
      last = null
      box.current?.focus({ preventScroll: true })
    },
    /** Handles `focusin` events of the box. */
    onFocusIn({ target }: FocusEvent) {
      last = target
    },
  }
}

export type FocusKeeper = ReturnType<typeof createFocusKeeper>

function isFocusFree(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body
}
