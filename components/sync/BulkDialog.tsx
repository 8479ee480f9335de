import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { BulkRunKind } from '../../lib/domain/outbox/bulk-run.ts'
import type { ByProblem } from '../../lib/domain/sync/preview-totals.ts'
import type { BulkStage } from '../../lib/flows/bulk-flow.ts'
import { text } from '../../lib/text/text.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { DialogFoot, type MainButton } from '../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { ProgressBar } from '../ui/ProgressBar.tsx'
import { runName, runTitle, sentenceForEach, totalsSummary } from './bulk-labels.ts'
import { NamedList } from './NamedList.tsx'

/** The kind and size of a bulk run, and the stage of its dialog. */
export interface BulkDialogProps {
  count: number
  to: Branch
  what: BulkRunKind
  stage: BulkStage
  nameOf(accountId: string): string
  onConfirm(): void
  onRetry(): void
  /** Called by Cancel, Close and Escape. A run that was started goes on. */
  onCancel(): void
}

/** Shows "Sync 214 clients to Facility?" or another bulk run: previews each client, sums up the outcomes, and asks before it starts. */
export function BulkDialog(props: BulkDialogProps) {
  const { count, to, what, stage, nameOf, onCancel } = props
  const totals = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  return (
    <ModalDialog
      title={runTitle({ what, size: count, to })}
      stage={stage}
      about={{ name: text('bulk.them'), to }}
      loadingText={text('bulk.loading')}
      summary={(totals) => totalsSummary(totals, what)}
      onCancel={onCancel}
    >
      {stage.kind === 'loading' && (
        <ProgressBar
          label={text('bulk.checked')}
          done={stage.done}
          total={stage.total}
          text={text('ui.progress', { done: stage.done, total: stage.total })}
        />
      )}
      {totals && (
        <>
          <p>
            {what === 'sync'
              ? text('sync.sameLogin')
              : text('bulk.primaryMeans', { branch: BRANCH_NAME[to] })}
          </p>
          {totals.possiblyThere.length > 0 && (
            <div class="noted">
              <Disclosure
                title={text('bulk.possiblyThere', {
                  count: totals.possiblyThere.length,
                  branch: BRANCH_NAME[to],
                })}
                open={false}
              >
                <small>{text('bulk.possiblyThereHint')}</small>
                <NamedList ids={totals.possiblyThere} nameOf={nameOf} />
              </Disclosure>
            </div>
          )}
          <Groups
            title={text('bulk.decisionsTitle')}
            hint={text('bulk.decisionsHint')}
            groups={totals.decisions}
            to={to}
            nameOf={nameOf}
          />
          <Groups
            title={text(what === 'sync' ? 'bulk.cannotSyncTitle' : 'bulk.cannotChangeTitle')}
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
            {text('bulk.group', {
              reason: sentenceForEach({ name: problem }, to),
              count: ids.length,
            })}
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
    return stage.retryable ? { label: text('ui.tryAgain'), onClick: onRetry } : undefined
  }
  const { length } = stage.shown.ready
  if (length === 0) return undefined
  return { label: runName({ what, size: length, to }), onClick: onConfirm }
}
