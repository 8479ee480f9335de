import type { ComponentChildren } from 'preact'
import { Spinner } from './Spinner.tsx'

/** `busy`: this is what is being done; `held`: a press does nothing now. It can be focused all the same. */
export interface BusyButtonProps {
  busy: boolean
  held: boolean
  /** Whether it is what most people are here for. */
  main?: boolean | undefined
  onPress(): void
  children: ComponentChildren
}

/** A button for something that takes its time. */
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
