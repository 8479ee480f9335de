import { message } from '../../../lib/platform/i18n.ts'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { pluralise } from '../../ui/plurals.ts'

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
            label="Export"
            done={stage.done}
            total={stage.total}
            text={`${stage.done.toLocaleString('en')} of ${stage.total.toLocaleString('en')}`}
          />
          <button type="button" class="btn small" onClick={onCancel}>
            Cancel export
          </button>
        </>
      )}
      <small role="status" data-tone={stage?.kind === 'failed' ? 'error' : undefined}>
        {stage?.kind === 'done' && `${pluralise(stage.count, 'account')} saved as a file.`}
        {stage?.kind === 'failed' && message('export_failed')}
      </small>
    </div>
  )
}
