import { useState } from 'preact/hooks'
import type { OpenStage } from '../../../lib/flows/dialog-flow.ts'
import { text } from '../../../lib/text/text.ts'
import { Spinner } from '../Spinner.tsx'

/** A button at the foot of a dialog. */
export interface MainButton {
  label: string
  onClick(): void
}

/**
 * `missing`: what has to be entered or decided first. While there is something, clicking the main button shows this text and moves the
 * focus to the first input.
 */
export interface DialogFootProps {
  stage: OpenStage<unknown, object>
  main: MainButton | undefined
  /** A second, less likely choice. */
  second?: MainButton | undefined
  missing?: string | undefined
  onCancel(): void
}

/** Shows the buttons of a dialog: close it, or do the main action of this stage. */
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
        {text(busy || stage.kind === 'problem' ? 'ui.close' : 'ui.cancel')}
      </button>
      {second && (
        <button type="button" class="btn" onClick={second.onClick}>
          {second.label}
        </button>
      )}
      {main && (
        <button
          type="button"
          class="btn main"
          data-commits
          aria-busy={busy}
          aria-disabled={busy || missing !== undefined}
          aria-describedby="dialog-nudge"
          onClick={({ currentTarget }) => {
            if (busy) return
            if (missing === undefined) return main.onClick()
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
