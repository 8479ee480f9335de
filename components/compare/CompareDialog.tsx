import type { Branch } from '../../lib/domain/branch.ts'
import { otherBranch } from '../../lib/domain/branch.ts'
import { type CompareStage, isHeld } from '../../lib/flows/compare-flow.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { compareGroups, compareSummary, frameStage, pausedLabel } from './compare-labels.ts'
import { DifferenceRow } from './DifferenceRow.tsx'

/** The client whose profiles are compared, and the stage of the comparison. */
export interface CompareDialogProps {
  name: string
  /** The branch the user is signed in to, for sentences that say where to go. */
  here: Branch
  stage: CompareStage
  onCopy(rowId: string, to: Branch): void
  onUndo(rowId: string): void
  onRetry(): void
  /** Called by Close and Escape. A copy that is under way goes on. */
  onClose(): void
}

/** Shows what differs between the two profiles, field by field, each to be copied either way. */
export function CompareDialog(props: CompareDialogProps) {
  const { name, here, stage, onCopy, onUndo, onRetry, onClose } = props
  const about = { name, to: otherBranch(here) }
  const open = stage.kind === 'open' ? stage : undefined
  const isRetryable = open?.problem || (stage.kind === 'problem' && stage.retryable)
  return (
    <ModalDialog
      title={richText('compare.title', { name: <bdi>{name}</bdi> })}
      stage={frameStage(stage)}
      about={about}
      loadingText={text('compare.loading')}
      summary={compareSummary}
      onCancel={onClose}
    >
      <div class="compare" aria-busy={open?.loading ?? stage.kind === 'loading'}>
        {open?.problem && (
          <p data-tone="error" role="alert">
            {pausedLabel(open.problem, about)}
          </p>
        )}
        {open &&
          compareGroups(open.rows).map(({ id, title, rows }) => (
            <section key={id} aria-label={title}>
              <h3>
                <bdi>{title}</bdi>
              </h3>
              <ul>
                {rows.map((row) => (
                  <DifferenceRow
                    key={row.id}
                    row={row}
                    name={name}
                    held={isHeld(open)}
                    onCopy={(to) => onCopy(row.id, to)}
                    onUndo={open.mayUndo ? () => onUndo(row.id) : undefined}
                  />
                ))}
              </ul>
            </section>
          ))}
        {open && open.same > 0 && <p class="same">{text('compare.same', { count: open.same })}</p>}
      </div>
      <footer>
        {isRetryable && (
          <button type="button" class="btn main" onClick={onRetry}>
            {text('ui.tryAgain')}
          </button>
        )}
        <button type="button" class="btn" onClick={onClose}>
          {text('ui.close')}
        </button>
      </footer>
    </ModalDialog>
  )
}
