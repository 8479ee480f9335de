import type { ComponentChildren } from 'preact'
import { Spinner } from './Spinner.tsx'

/** `busy`: its action is under way. `held`: a click does nothing now. It stays focusable in both cases. */
export interface BusyButtonProps {
  busy: boolean
  held: boolean
  /** True for the primary action. */
  main?: boolean | undefined
  onPress(): void
  children: ComponentChildren
}

/** Shows a button for an action that takes time. */
export function BusyButton({ busy, held, main, onPress, children }: BusyButtonProps) {
  return (
    <button
      type="button"
      class={main ? 'btn main' : 'btn'}
      aria-busy={busy}
      aria-disabled={held}
      onClick={() => held || onPress()}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
