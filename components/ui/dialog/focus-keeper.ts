import type { RefObject } from 'preact'

/** Where keyboard users are inside a box. */
export interface FocusKeeper {
  /** Gives the box the focus when the control that had it is gone and nothing else has taken it. */
  keep(): void
  /** To be told of every focus in the box. */
  onFocusIn(event: FocusEvent): void
}

/** Watches over the focus in a box, which needs `tabIndex={-1}`. */
export function createFocusKeeper(box: RefObject<HTMLElement | null>): FocusKeeper {
  let last: EventTarget | null = null
  return {
    keep() {
      const gone = last instanceof Node && !last.isConnected
      if (!gone || !isFocusFree()) return
      last = null
      box.current?.focus({ preventScroll: true })
    },
    onFocusIn({ target }) {
      last = target
    },
  }
}

function isFocusFree(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body
}
