import type { OpenStage } from '../../lib/flows/dialog-flow.ts'
import { text } from '../../lib/text/text.ts'
import type { MainButton } from '../ui/dialog/DialogFoot.tsx'

/** The stage of a dialog, and the callback that loads it again after a problem. */
export interface RetryableDialog {
  stage: OpenStage<unknown, object>
  onRetry(): void
}

/** Returns the main button of a dialog that changes something: `confirm` once it is loaded, "try again" after a problem that may pass. */
export function mainButton(
  { stage, onRetry }: RetryableDialog,
  confirm: MainButton,
): MainButton | undefined {
  if (stage.kind === 'problem')
    return stage.retryable ? { label: text('ui.tryAgain'), onClick: onRetry } : undefined
  return stage.kind === 'preview' || stage.kind === 'busy' ? confirm : undefined
}
