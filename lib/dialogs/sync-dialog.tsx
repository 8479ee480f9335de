import { SyncDialog } from '../../components/sync/SyncDialog.tsx'
import type { Preview, SyncChoices } from '../domain/sync/sync.ts'
import { createDialogFlow, type DialogFlow } from '../flows/dialog-flow.ts'
import type { SyncDialogCalls } from './dialog-calls.ts'
import { type Frame, showIn } from './frame.ts'

/** "Add Bob Walker to Facility?": takes the passage from the preview to the operation in the outbox, and draws each stage. */
export function startSyncDialog({ about, ...answers }: SyncDialogCalls, frame: Frame): void {
  const show = showIn<Preview, SyncChoices>(frame, (stage) => (
    <SyncDialog
      open
      {...about}
      stage={stage}
      onConfirm={(choices) => void flow.confirm(choices)}
      onChoose={(choices) => void flow.load(choices)}
      onRetry={() => void flow.load()}
      onLater={() => void flow.later()}
      onCancel={flow.close}
    />
  ))
  const flow: DialogFlow<SyncChoices> = createDialogFlow({ ...answers, show }, {})
  frame.signal.addEventListener('abort', flow.close)
  void flow.load()
}
