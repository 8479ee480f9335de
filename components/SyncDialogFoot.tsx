import { useState } from 'preact/hooks'
import { BRANCH_NAME } from '../lib/domain/branch.ts'
import type { Match } from '../lib/domain/sync.ts'
import { message } from '../lib/platform/i18n.ts'
import { choicesFor, linkLabel } from './match-words.ts'
import { Spinner } from './Spinner.tsx'
import type { SyncDialogProps } from './SyncDialog.tsx'

/** The dialog's own props; `match` is the candidate chosen, `undecided` says that a choice is still owed. */
export interface SyncDialogFootProps extends SyncDialogProps {
  match: Match | undefined
  undecided: boolean
}

/** The foot of the dialog: leave, or do the one thing this stage is about. */
export function SyncDialogFoot(props: SyncDialogFootProps) {
  const { stage, undecided, onCancel } = props
  const [nudged, setNudged] = useState(false)
  const busy = stage.kind === 'busy'
  const main = mainButton(props)
  return (
    <footer>
      {nudged && undecided && (
        <p role="alert" id="sync-nudge">
          {message('dialog_decide_first')}
        </p>
      )}
      <button type="button" class="btn" onClick={onCancel}>
        {busy || stage.kind === 'problem' ? 'Close' : 'Cancel'}
      </button>
      {main && (
        <button
          type="button"
          class="btn main"
          aria-busy={busy}
          aria-disabled={busy || undecided}
          aria-describedby="sync-nudge"
          onClick={({ currentTarget }) => {
            if (busy) return
            if (!undecided) return main.press()
            setNudged(true)
            currentTarget.closest('dialog')?.querySelector('input')?.focus()
          }}
        >
          {busy && <Spinner />}
          {main.label}
        </button>
      )}
    </footer>
  )
}

function mainButton(props: SyncDialogFootProps) {
  const { stage, kind, to, match, undecided, onConfirm, onChoose, onRetry } = props
  if (stage.kind === 'loading') return undefined
  if (stage.kind === 'problem')
    return stage.retryable ? { label: 'Try again', press: onRetry } : undefined
  // Linking has another outcome than the preview on screen, so it is looked at before it is confirmed.
  if (match) return { label: linkLabel(match), press: () => onChoose(choicesFor(match)) }
  if (stage.kind === 'matches')
    return undecided
      ? { label: linkLabel(match), press: () => undefined }
      : { label: 'Re-activate', press: () => onChoose({ onInactive: 'reactivate' }) }
  return {
    label: `${kind === 'client' ? 'Add Client' : 'Sync Staff'} to ${BRANCH_NAME[to]}`,
    press: () => onConfirm(stage.choices ?? {}),
  }
}
