import { CompareDialog } from '../../components/compare/CompareDialog.tsx'
import { failed } from '../domain/result.ts'
import { type CompareFlow, createCompareFlow } from '../flows/compare-flow.ts'
import type { StartDialog } from './start-dialog.ts'

/** Starts the dialog "Compare Dana Dual", which shows how the two profiles differ and copies values between them. */
export const startCompareDialog: StartDialog<'compare'> = (_, context, frame) => {
  const { call, subject, person, isStill, accepted } = context
  const { signal, onBusy, onClosed, draw } = frame
  const flow: CompareFlow = createCompareFlow({
    load: () => call('copy.preview', { subject }),
    copy: async (operationId, tick) =>
      isStill()
        ? call('copy.confirm', { operationId, subject, tick })
        : failed({ name: 'changed' }),
    undo: (operationId) => call('operation.undo', { operationId }),
    dismiss: (operationId) => void call('operation.cancel', { operationId }),
    accepted,
    show(stage) {
      if (stage.kind === 'closed') return onClosed()
      onBusy(stage.kind === 'loading')
      draw(
        <CompareDialog
          name={person.name}
          here={person.here}
          stage={stage}
          onCopy={(rowId, to) => void flow.copy(rowId, to)}
          onUndo={(rowId) => void flow.undo(rowId)}
          onRetry={() => void flow.load()}
          onClose={flow.close}
        />,
      )
    },
  })
  signal.addEventListener('abort', flow.close)
  void flow.load()
}
