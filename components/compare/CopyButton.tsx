import { useId } from 'preact/hooks'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Difference } from '../../lib/domain/sync/comparison.ts'
import { text } from '../../lib/text/text.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { copyLabel, copyReason } from './compare-labels.ts'

/** `busy`: this copy is under way; `held`: no button works now. */
export interface CopyButtonProps {
  difference: Difference
  to: Branch
  busy: boolean
  held: boolean
  onPress(): void
}

/** Shows the button that copies the value to this branch, or why it cannot be copied. */
export function CopyButton({ difference, to, busy, held, onPress }: CopyButtonProps) {
  const id = useId()
  const reason = copyReason(difference, to)
  const off = held || reason !== undefined
  return (
    <span class="copy">
      <button
        type="button"
        class="btn small"
        data-commits
        data-branch={to}
        aria-label={copyLabel(difference, to)}
        aria-describedby={reason && id}
        aria-busy={busy}
        aria-disabled={off}
        onClick={() => off || onPress()}
      >
        {busy && <Spinner />}
        {text('compare.copyTo', { branch: BRANCH_NAME[to] })}
      </button>
      {reason && <small id={id}>{reason}</small>}
    </span>
  )
}
