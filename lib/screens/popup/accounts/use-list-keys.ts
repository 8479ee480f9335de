import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { ListHandle } from '../../../../components/accounts/AccountList.tsx'
import type { AccountRow } from '../../../../components/accounts/account-row.ts'
import {
  isListMove,
  type KeyAction,
  type KeyPlace,
  keyActionOf,
} from '../../../../components/accounts/keyboard/list-keys.ts'

/** When keys are handled, and what they act on. */
export interface ListKeysOptions {
  /** False while another tab is shown. */
  isOn: boolean
  /** True while one account is shown in place of the list. */
  isDetail: boolean
  /** The element that contains the search field. */
  box: RefObject<HTMLElement | null>
  list: RefObject<ListHandle | null>
  onOpen(row: AccountRow): void
  onSelect(row: AccountRow): void
  /** Empties the search. */
  onClear(): void
  onBack(): void
  /** Opens the list of keyboard shortcuts. */
  onKeys(): void
}

/** Handles the keyboard shortcuts of the account list, wherever on the page the focus is, except while a dialog is open. */
export function useListKeys(options: ListKeysOptions): void {
  // A layout effect: a passive one may run after the next key.
  const now = useRef(options)
  useLayoutEffect(() => {
    now.current = options
  })
  useEffect(() => {
    const listening = new AbortController()
    const press = (event: KeyboardEvent) => {
      if (!now.current.isOn) return
      const place = placeOf(event.target, now.current.isDetail)
      const action = place && keyActionOf(event, place)
      if (action && fulfil(action, now.current)) event.preventDefault()
    }
    document.addEventListener('keydown', press, { signal: listening.signal })
    return () => listening.abort()
  }, [])
}

/** Carries out an action. Returns true if it did, so that the browser does not handle the key too. */
function fulfil(action: KeyAction, options: ListKeysOptions): boolean {
  const { box, list } = options
  const search = box.current?.querySelector<HTMLInputElement>('input[type="search"]')
  if (isListMove(action)) list.current?.move(action)
  else if (action === 'back') options.onBack()
  else if (action === 'keys') options.onKeys()
  else if (action === 'list') {
    if (!list.current) return false
    list.current.focus()
  } else if (action === 'open' || action === 'select') {
    const row = list.current?.active()
    if (row) (action === 'open' ? options.onOpen : options.onSelect)(row)
  } else if (action === 'clear') {
    // Nothing to clear: Escape closes the popup, as anywhere.
    if (!search?.value) return false
    options.onClear()
  } else {
    search?.focus()
    search?.setSelectionRange(search.value.length, search.value.length)
    // The browser itself inserts the typed character where the focus is now.
    return search !== null && action === 'search'
  }
  return true
}

/** Returns the place of the focus; undefined where keys are not ours. */
function placeOf(target: EventTarget | null, isDetail: boolean): KeyPlace | undefined {
  if (document.querySelector(':modal')) return undefined
  if (!(target instanceof Element)) return undefined
  const takesText = target.matches('input:not([type="checkbox"]), textarea, select')
  if (isDetail) return takesText ? undefined : 'detail'
  if (target === document.body || target === document.documentElement) return 'nowhere'
  if (target.matches('[data-index]')) return 'row'
  if (target.closest('[data-index]')) return 'control'
  if (target.matches('input[type="search"]')) return 'search'
  return takesText ? undefined : 'elsewhere'
}
