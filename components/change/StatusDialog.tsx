import { useState } from 'preact/hooks'
import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { WantedStatus } from '../../lib/domain/outbox/changes/status-change.ts'
import type { StatusChoices } from '../../lib/domain/rights/status-view.ts'
import type { StatusStage } from '../../lib/flows/dialog-flow.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { DialogFoot } from '../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { DeleteChoice } from './DeleteChoice.tsx'
import { mainButton } from './main-button.ts'
import { PrimaryChoice } from './PrimaryChoice.tsx'
import { statusMeaning } from './status-labels.ts'

/** The person, the branch and the stage of a change of status. */
export interface StatusDialogProps {
  name: string
  branch: Branch
  /** What was asked for; what is so already by the time it is looked up is asked the other way round. */
  wanted: WantedStatus
  stage: StatusStage
  onConfirm(choices: StatusChoices): void
  onRetry(): void
  /** Called by Cancel, Close and Escape. A change that is under way goes on. */
  onCancel(): void
}

/** "Make Bob Walker inactive in In-Home?": says what it means, and asks before it is done. */
export function StatusDialog(props: StatusDialogProps) {
  const { name, branch, stage, onConfirm, onCancel } = props
  const [ticked, setTicked] = useState<StatusChoices>({})
  const shown = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  const wanted = shown?.wanted ?? props.wanted
  const leavingClient = shown?.kind === 'client' && wanted === 'inactive'
  const choices = leavingClient ? ticked : {}
  const undecided = stage.kind === 'preview' && stage.shown.asksPrimary && !choices.primary
  return (
    <ModalDialog
      title={richText(wanted === 'inactive' ? 'change.inactiveTitle' : 'change.reactivateTitle', {
        name: <bdi>{name}</bdi>,
        branch: BRANCH_NAME[branch],
      })}
      stage={stage}
      // Sentences call the branch opposite `to` the one that is asked: here it is the branch of the status.
      about={{ name, to: otherBranch(branch) }}
      loadingText={text('change.statusLoading')}
      summary={(view) => statusMeaning(view, name)}
      onCancel={onCancel}
    >
      {leavingClient && shown.asksPrimary && (
        <PrimaryChoice
          name={name}
          leaving={branch}
          chosen={choices.primary}
          onChoice={(primary) => setTicked({ ...ticked, primary })}
        />
      )}
      {leavingClient && <DeleteChoice branch={branch} chosen={choices} onChoice={setTicked} />}
      {shown && (
        <p>
          <small>{text('change.noMessage')}</small>
        </p>
      )}
      <DialogFoot
        stage={stage}
        main={mainButton(props, {
          label: text(wanted === 'inactive' ? 'change.makeInactive' : 'change.reactivate'),
          onClick: () => onConfirm(choices),
        })}
        missing={undecided ? text('change.choosePrimary') : undefined}
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}
