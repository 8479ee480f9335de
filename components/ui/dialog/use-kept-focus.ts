import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { createFocusKeeper, type FocusKeeper } from './focus-keeper.ts'

/**
 * Keeps the place of keyboard users: when the control they used inside `box` goes away and nothing has taken the focus, the box takes it.
 * Runs after layout effects, so that a dialog has closed and handed its focus back before. The box needs `tabIndex={-1}`, and the returned
 * handler as `onFocusIn`.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const { keep, onFocusIn } = useFocusKeeper(box)
  useEffect(keep)
  return onFocusIn
}

/** Does the same for a part of a box that keeps the focus too: the part takes it first. */
export function useKeptFocusFirst(box: RefObject<HTMLElement | null>): (event: FocusEvent) => void {
  const { keep, onFocusIn } = useFocusKeeper(box)
  useLayoutEffect(keep)
  return onFocusIn
}

function useFocusKeeper(box: RefObject<HTMLElement | null>): FocusKeeper {
  const [keeper] = useState(() => createFocusKeeper(box))
  return keeper
}
