import type { ComponentChildren } from 'preact'
import { Spinner } from './Spinner.tsx'

/** `busy`: its action is under way. `held`: a click does nothing now. It stays focusable in both cases. */
export interface BusyButtonProps {
  busy: boolean
  held: boolean
  /** True for the primary action. */
  main?: boolean | undefined
  /** True if something leaves this computer by it: see `lib/dialogs/page/commit-guard.ts`. */
  commits?: boolean | undefined
  onPress(): void
  children: ComponentChildren
}

/** Shows a button for an action that takes time. */
export function BusyButton({ busy, held, main, commits, onPress, children }: BusyButtonProps) {
  return (
    <button
      type="button"
      class={main ? 'btn main' : 'btn'}
      data-commits={commits}
      aria-busy={busy}
      aria-disabled={held}
      onClick={() => held || onPress()}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
