import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { BulkRunKind } from '../../lib/domain/outbox/bulk-run.ts'
import type { ByProblem } from '../../lib/domain/sync/preview-totals.ts'
import type { BulkStage } from '../../lib/flows/bulk-flow.ts'
import { message } from '../../lib/platform/i18n.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { DialogFoot, type MainButton } from '../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { possiblyThereLabel, runName, sentenceForEach, totalsSummary } from './bulk-labels.ts'
import { NamedList } from './NamedList.tsx'

/** What is to be done with how many, and how far that is. */
export interface BulkDialogProps {
  count: number
  to: Branch
  what: BulkRunKind
  stage: BulkStage
  nameOf(accountId: string): string
  onConfirm(): void
  onRetry(): void
  /** Cancel, Close and Escape. A run that was started goes on. */
  onCancel(): void
}

/** "Sync 214 clients to Facility?", or another thing done with many: looks at each of them, says what would become of them, and asks before it is done. */
export function BulkDialog(props: BulkDialogProps) {
  const { count, to, what, stage, nameOf, onCancel } = props
  const totals = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  return (
    <ModalDialog
      title={`${runName({ what, size: count, to })}?`}
      stage={stage}
      about={{ name: 'them', to }}
      loadingText={message('bulk_looking')}
      summary={(totals) => totalsSummary(totals, what)}
      onCancel={onCancel}
    >
      {stage.kind === 'loading' && (
        <ProgressBar
          label="Looked at"
          done={stage.done}
          total={stage.total}
          text={`${stage.done.toLocaleString('en')} of ${stage.total.toLocaleString('en')}`}
        />
      )}
      {totals && (
        <>
          <p>
            {message(what === 'sync' ? 'dialog_same_login' : 'bulk_primary_means', BRANCH_NAME[to])}
          </p>
          {totals.possiblyThere.length > 0 && (
            <div class="noted">
              <Disclosure title={possiblyThereLabel(totals.possiblyThere.length, to)} open={false}>
                <small>{message('bulk_possible_hint')}</small>
                <NamedList ids={totals.possiblyThere} nameOf={nameOf} />
              </Disclosure>
            </div>
          )}
          <Groups
            title="Need a decision"
            hint={message('bulk_decide_later')}
            groups={totals.decisions}
            to={to}
            nameOf={nameOf}
          />
          <Groups
            title={what === 'sync' ? 'Cannot be synced' : 'Cannot change'}
            groups={totals.refused}
            to={to}
            nameOf={nameOf}
          />
        </>
      )}
      <DialogFoot stage={stage} main={mainButton(props)} onCancel={onCancel} />
    </ModalDialog>
  )
}

function Groups({
  title,
  hint,
  groups,
  to,
  nameOf,
}: {
  title: string
  hint?: string
  groups: ByProblem
  to: Branch
  nameOf(accountId: string): string
}) {
  if (groups.size === 0) return null
  return (
    <section class="reasons" aria-label={title}>
      <h3>{title}</h3>
      {hint && <small>{hint}</small>}
      {[...groups].map(([problem, ids]) => (
        <details key={problem} open>
          <summary>
            {sentenceForEach({ name: problem }, to)} ({ids.length.toLocaleString('en')})
          </summary>
          <NamedList ids={ids} nameOf={nameOf} />
        </details>
      ))}
    </section>
  )
}

function mainButton({
  stage,
  to,
  what,
  onConfirm,
  onRetry,
}: BulkDialogProps): MainButton | undefined {
  if (stage.kind === 'loading') return undefined
  if (stage.kind === 'problem') {
    return stage.retryable ? { label: 'Try again', onClick: onRetry } : undefined
  }
  const { length } = stage.shown.ready
  if (length === 0) return undefined
  return { label: runName({ what, size: length, to }), onClick: onConfirm }
}
