import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { PrimaryStage } from '../../lib/flows/dialog-flow.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { DialogFoot } from '../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { mainButton } from './main-button.ts'
import { primaryActionName } from './status-labels.ts'

/** The client, the wanted primary branch and the stage of the change. */
export interface PrimaryDialogProps {
  name: string
  /** The primary branch wanted when the button was pressed; the loaded state takes precedence. */
  wanted: Branch
  stage: PrimaryStage
  onConfirm(): void
  onRetry(): void
  /** Called by Cancel, Close and Escape. A change that is under way goes on. */
  onCancel(): void
}

/** "Make In-Home the primary branch of Dana Dual?": says what it means, and asks before it is done. */
export function PrimaryDialog(props: PrimaryDialogProps) {
  const { name, stage, onConfirm, onCancel } = props
  const shown = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  const wanted = shown?.wanted ?? props.wanted
  return (
    <ModalDialog
      title={richText('change.primaryTitle', {
        branch: BRANCH_NAME[wanted],
        name: <bdi>{name}</bdi>,
      })}
      stage={stage}
      // Sentences call the branch opposite `to` the one that is asked: here it is the new primary branch.
      about={{ name, to: otherBranch(wanted) }}
      loadingText={text('change.primaryLoading')}
      summary={(view) => text('change.primaryMeans', { name, branch: BRANCH_NAME[view.wanted] })}
      onCancel={onCancel}
    >
      {shown && !shown.wantedActive && (
        <p data-tone="waiting">
          {text('change.primaryInactive', {
            name,
            branch: BRANCH_NAME[wanted],
            other: BRANCH_NAME[otherBranch(wanted)],
          })}
        </p>
      )}
      {shown && (
        <p>
          <small>{text('change.primaryContact', { branch: BRANCH_NAME[wanted] })}</small>
        </p>
      )}
      <DialogFoot
        stage={stage}
        main={mainButton(props, { label: primaryActionName(wanted), onClick: onConfirm })}
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}
