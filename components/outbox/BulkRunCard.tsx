import type { BulkRunChange } from '../../lib/domain/outbox/bulk-run.ts'
import { type BulkRunView, isBulkRunOver } from '../../lib/domain/outbox/bulk-run-view.ts'
import type { Throughput } from '../../lib/domain/outbox/throughput.ts'
import { formatDateTime } from '../../lib/text/formats.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { paceLabel, runName, runStateLabel, runSummary } from '../sync/bulk-labels.ts'
import { ProgressBar } from '../ui/ProgressBar.tsx'

/** One bulk run, and its throughput while it is under way. */
export interface BulkRunCardProps {
  run: BulkRunView
  throughput?: Throughput | undefined
  onChange(change: BulkRunChange): void
}

const LABELS = {
  pause: 'outbox.pause',
  resume: 'outbox.resume',
  cancel: 'outbox.cancelRest',
  retry: 'outbox.retryFailed',
} as const satisfies Record<BulkRunChange, TextKey>

/** Shows a bulk run: its progress, its state and why, and what can be done with it. */
export function BulkRunCard({ run, throughput, onChange }: BulkRunCardProps) {
  const { id, state, settled, size, madeAt } = run
  const name = runName(run)
  const progress = text('ui.progress', { done: settled, total: size })
  const isGoing = state === 'running' && throughput !== undefined
  return (
    <li class="run" aria-labelledby={`run-${id}`}>
      <h3 id={`run-${id}`}>{name}</h3>
      <small>
        {richText('outbox.started', {
          when: <time dateTime={new Date(madeAt).toISOString()}>{formatDateTime(madeAt)}</time>,
        })}
      </small>
      <ProgressBar
        label={name}
        done={settled}
        total={size}
        text={
          isGoing
            ? text('outbox.progressAndPace', { progress, pace: paceLabel(throughput) })
            : progress
        }
      />
      <p role="status" data-tone={toneOf(run)}>
        {runStateLabel(run)}
        {isBulkRunOver(run) && ` ${runSummary(run)}`}
      </p>
      {!isBulkRunOver(run) && <small>{runSummary(run)}</small>}
      <div class="ways">
        {changesOf(run).map((change) => (
          <button
            key={change}
            type="button"
            class={change === 'resume' ? 'btn main' : 'btn'}
            aria-describedby={`run-${id}`}
            onClick={() => onChange(change)}
          >
            {text(LABELS[change])}
          </button>
        ))}
      </div>
    </li>
  )
}

function changesOf({ state, failed }: BulkRunView): BulkRunChange[] {
  // A cancelled run stays cancelled: it sends nothing any more.
  if (state === 'cancelled') return []
  const retry: BulkRunChange[] = failed > 0 ? ['retry'] : []
  if (state === 'ended') return retry
  return [state === 'running' ? 'pause' : 'resume', 'cancel', ...retry]
}

function toneOf(run: BulkRunView): string {
  if (run.state === 'stopped') return 'error'
  if (run.state === 'paused') return 'waiting'
  return isBulkRunOver(run) && run.failed + run.decisions === 0 ? 'success' : 'info'
}
