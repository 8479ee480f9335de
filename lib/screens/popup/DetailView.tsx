import type { TandemRows } from '../../db/reads.ts'
import type { DialogState } from './use-dialog.ts'
import type { SessionState } from './use-session.ts'

/** Whose account is shown, and what can be done with it. */
export interface DetailViewProps {
  db: TandemRows
  at: SessionState
  dialog: DialogState
  accountId: string
  /** Back to the list. */
  onBack(): void
}

/** One account, in place of the list. */
export function DetailView({ accountId, onBack }: DetailViewProps) {
  return (
    <section aria-labelledby="detail-title">
      <h2 id="detail-title">{accountId}</h2>
      <button type="button" class="btn" onClick={onBack}>
        Back
      </button>
    </section>
  )
}
