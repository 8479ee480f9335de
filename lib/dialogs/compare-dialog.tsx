import { CompareDialog } from '../../components/compare/CompareDialog.tsx'
import { type CompareFlow, createCompareFlow } from '../flows/compare-flow.ts'
import type { CompareDialogCalls } from './dialog-calls.ts'
import type { Frame } from './frame.ts'

/** "Compare Dana Dual": what differs between the two profiles, and what is copied from one to the other. */
export function startCompareDialog(
  { about, kind: _, ...answers }: CompareDialogCalls,
  frame: Frame,
): void {
  const flow: CompareFlow = createCompareFlow({
    ...answers,
    show(stage) {
      if (stage.kind === 'closed') return frame.onClosed()
      frame.onBusy(stage.kind === 'loading')
      frame.draw(
        <CompareDialog
          {...about}
          stage={stage}
          onCopy={(rowId, to) => void flow.copy(rowId, to)}
          onUndo={(rowId) => void flow.undo(rowId)}
          onRetry={() => void flow.load()}
          onClose={flow.close}
        />,
      )
    },
  })
  frame.signal.addEventListener('abort', flow.close)
  void flow.load()
}
