import type { ComponentChildren } from 'preact'
import { text } from '../../lib/text/text.ts'
import { useModal } from './dialog/use-modal.ts'
import { Logo } from './Logo.tsx'

/** Why it stays locked for now; undefined while the dashboard is being asked. */
export type LockReason = 'offline' | 'noAnswer' | 'noAccess'

/** `minutes`: how long nobody was there. `children`: what can be done about the reason. */
export interface LockScreenProps {
  minutes: number
  reason?: LockReason | undefined
  children?: ComponentChildren
}

/** Covers the whole page, dialogs included, and says how it opens again. What is below keeps its state. */
export function LockScreen({ minutes, reason, children }: LockScreenProps) {
  const dialog = useModal()
  return (
    <dialog
      ref={dialog}
      class="lock"
      aria-labelledby="lock-title"
      // Escape opens nothing.
      onCancel={(event) => event.preventDefault()}
      onClose={(event) => event.currentTarget.isConnected && event.currentTarget.showModal()}
    >
      <Logo />
      <h2 id="lock-title" tabIndex={-1}>
        {text('lock.title', { minutes })}
      </h2>
      <p role="status">{text(`lock.${reason ?? 'hint'}`)}</p>
      {children}
    </dialog>
  )
}
