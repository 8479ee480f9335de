import type { BulkChange } from '../lib/domain/bulk.ts'
import type { Pace } from '../lib/domain/pace.ts'
import { isRunOver, type Run } from '../lib/domain/run.ts'
import { paceWords, runName, runStateWords, runSummary } from './bulk-words.ts'
import { ProgressBar } from './ProgressBar.tsx'

/** One run, and how fast it goes while it goes. */
export interface RunCardProps {
  run: Run
  pace?: Pace | undefined
  onChange(change: BulkChange): void
}

const LABELS: Record<BulkChange, string> = {
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel the rest',
  retry: 'Retry failed',
}

/** A run of many syncs: how far it is, how it stands and why, and what can be done with it. */
export function RunCard({ run, pace, onChange }: RunCardProps) {
  const { id, state, settled, size, madeAt } = run
  const name = runName(run)
  const far = `${settled.toLocaleString('en')} of ${size.toLocaleString('en')}`
  const isGoing = state === 'running' && pace !== undefined
  return (
    <li class="run" aria-labelledby={`run-${id}`}>
      <h3 id={`run-${id}`}>{name}</h3>
      <small>
        Started <time dateTime={new Date(madeAt).toISOString()}>{timeOf(madeAt)}</time>
      </small>
      <ProgressBar
        label={name}
        done={settled}
        total={size}
        text={isGoing ? `${far} · ${paceWords(pace)}` : far}
      />
      <p role="status" data-tone={toneOf(run)}>
        {runStateWords(run)}
        {isRunOver(run) && ` ${runSummary(run)}`}
      </p>
      {!isRunOver(run) && <small>{runSummary(run)}</small>}
      <div class="ways">
        {changesOf(run).map((change) => (
          <button
            key={change}
            type="button"
            class={change === 'resume' ? 'btn main' : 'btn'}
            aria-describedby={`run-${id}`}
            onClick={() => onChange(change)}
          >
            {LABELS[change]}
          </button>
        ))}
      </div>
    </li>
  )
}

function changesOf({ state, failed }: Run): BulkChange[] {
  // What was given up stays so: a run that was cancelled sends nothing any more.
  if (state === 'cancelled') return []
  const retry: BulkChange[] = failed > 0 ? ['retry'] : []
  if (state === 'ended') return retry
  return [state === 'running' ? 'pause' : 'resume', 'cancel', ...retry]
}

function toneOf(run: Run): string {
  if (run.state === 'stopped') return 'error'
  if (run.state === 'paused') return 'waiting'
  return isRunOver(run) && run.failed + run.decisions === 0 ? 'success' : 'info'
}

function timeOf(epochMs: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short', dateStyle: 'medium' }).format(
    epochMs,
  )
}
