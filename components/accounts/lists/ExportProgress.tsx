import { text } from '../../../lib/text/text.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'

/** How far a file of accounts is. */
export type ExportStage =
  | { kind: 'working'; done: number; total: number }
  | { kind: 'done'; count: number }
  | { kind: 'failed' }

/** The region stays when there is nothing to say, so that screen readers hear what comes. */
export interface ExportProgressProps {
  stage: ExportStage | undefined
  onCancel(): void
}

/** How far the file is, or what became of it. */
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
