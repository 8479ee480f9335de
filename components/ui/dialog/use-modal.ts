import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** Returns the ref of a dialog that opens as a modal one when it is drawn, and returns the focus when it is removed. */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // `close()` before it leaves the document is what returns the focus.
    return () => element?.close()
  }, [])

  return dialog
}
