import { SyncDialog } from '../../components/SyncDialog.tsx'
import type { SyncAsk } from '../dashboard/meeting-place.ts'
import { type SyncStage, syncFlow } from '../domain/sync-flow.ts'
import type { Frame } from './frame.ts'

/** "Add Bob Walker to Facility?": takes the passage from the preview to the operation in the outbox, and draws each stage. */
export function startSyncDialog({ about, ...ports }: SyncAsk, frame: Frame): void {
  const flow = syncFlow({ ...ports, show })

  function show(stage: SyncStage) {
    if (stage.kind === 'closed') return frame.onClosed()
    frame.onBusy(stage.kind === 'loading' || stage.kind === 'busy')
    frame.draw(
      <SyncDialog
        open
        {...about}
        stage={stage}
        onConfirm={(choices) => void flow.confirm(choices)}
        onChoose={(choices) => void flow.look(choices)}
        onRetry={() => void flow.look()}
        onCancel={flow.close}
      />,
    )
  }

  frame.signal.addEventListener('abort', flow.close)
  void flow.look()
}
