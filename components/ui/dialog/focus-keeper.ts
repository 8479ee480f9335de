import type { RefObject } from 'preact'

/** Watches over the focus in a box, which needs `tabIndex={-1}`. */
export function createFocusKeeper(box: RefObject<HTMLElement | null>) {
  let last: EventTarget | null = null
  return {
    /** Gives the box the focus when the control that had it is gone and nothing else has taken it. */
    keep() {
      const gone = last instanceof Node && !last.isConnected
      if (!gone || !isFocusFree()) return
      last = null
      box.current?.focus({ preventScroll: true })
    },
    /** For every focus in the box. */
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
