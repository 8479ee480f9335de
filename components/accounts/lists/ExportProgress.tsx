import { text } from '../../../lib/text/text.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

/** The stage of an export. */
export type ExportStage =
  | { kind: 'working'; done: number; total: number }
  | { kind: 'done'; count: number }
  | { kind: 'failed' }

/** The stage to show. Its live region stays without one, so that screen readers hear the next message. */
export interface ExportProgressProps {
  stage: ExportStage | undefined
  onCancel(): void
}

/** Shows the progress or the outcome of an export. */
export function ExportProgress({ stage, onCancel }: ExportProgressProps) {
  return (
    <div class="export-line" data-idle={stage === undefined}>
      {stage?.kind === 'working' && (
        <>
          <ProgressBar
            label={text('lists.export')}
            done={stage.done}
            total={stage.total}
            text={text('ui.progress', { done: stage.done, total: stage.total })}
          />
          <button type="button" class="btn small" onClick={onCancel}>
            {text('lists.cancelExport')}
          </button>
        </>
      )}
      <small role="status" data-tone={stage?.kind === 'failed' ? 'error' : undefined}>
        {stage?.kind === 'done' && text('lists.saved', { count: stage.count })}
        {stage?.kind === 'failed' && text('lists.exportFailed')}
      </small>
    </div>
  )
}
