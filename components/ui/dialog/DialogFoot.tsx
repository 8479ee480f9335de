import { useState } from 'preact/hooks'
import type { OpenStage } from '../../../lib/flows/dialog-flow.ts'
import { Spinner } from '../Spinner.tsx'

/** The one thing this stage of a dialog is about. */
export interface MainButton {
  label: string
  press(): void
}

/** `owed`: what has to be decided before the main button does anything; a press on it says so and goes there. */
export interface DialogFootProps {
  stage: OpenStage<unknown, object>
  main: MainButton | undefined
  /** Another way, less likely wanted. */
  second?: MainButton | undefined
  missing?: string | undefined
  onCancel(): void
}

/** The foot of a dialog: leave, or do the one thing this stage is about. */
export function DialogFoot({ stage, main, second, missing, onCancel }: DialogFootProps) {
  const [nudged, setNudged] = useState(false)
  const busy = stage.kind === 'busy'
  return (
    <footer>
      {nudged && missing && (
        <p role="alert" id="dialog-nudge">
          {missing}
        </p>
      )}
      <button type="button" class="btn" onClick={onCancel}>
        {busy || stage.kind === 'problem' ? 'Close' : 'Cancel'}
      </button>
      {second && (
        <button type="button" class="btn" onClick={second.press}>
          {second.label}
        </button>
      )}
      {main && (
        <button
          type="button"
          class="btn main"
          aria-busy={busy}
          aria-disabled={busy || missing !== undefined}
          aria-describedby="dialog-nudge"
          onClick={({ currentTarget }) => {
            if (busy) return
            if (missing === undefined) return main.press()
            setNudged(true)
            currentTarget.closest('dialog')?.querySelector<HTMLElement>('input:enabled')?.focus()
          }}
        >
          {busy && <Spinner />}
          {main.label}
        </button>
      )}
    </footer>
  )
}
