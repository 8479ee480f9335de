import { useState } from 'preact/hooks'
import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { RoleView } from '../../lib/domain/rights/role-view.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { RoleStage } from '../../lib/flows/dialog-flow.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { DialogFoot } from '../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { mainButton } from './main-button.ts'
import { RoleChoice } from './RoleChoice.tsx'

/** The staff member, the branch and the stage of a change of role. */
export interface RoleDialogProps {
  name: string
  branch: Branch
  stage: RoleStage
  /** The role that was requested before, chosen at first. */
  wanted?: Role | undefined
  onConfirm(role: Role): void
  onRetry(): void
  /** Called by Cancel, Close and Escape. A change that is under way goes on. */
  onCancel(): void
}

/** "Change Uma Ueda's role in Facility?": shows the roles that may be given, and asks before one is. */
export function RoleDialog(props: RoleDialogProps) {
  const { name, branch, stage, wanted, onConfirm, onCancel } = props
  const [choice, setChoice] = useState(wanted)
  const shown = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  const chosen = shown && (stage.kind === 'busy' ? stage.choices.role : choiceIn(shown, choice))
  return (
    <ModalDialog
      title={richText('change.roleTitle', {
        name: <bdi>{name}</bdi>,
        branch: BRANCH_NAME[branch],
      })}
      stage={stage}
      // Sentences call the branch opposite `to` the one that is asked: here it is the branch of the role.
      about={{ name, to: otherBranch(branch) }}
      loadingText={text('change.roleLoading')}
      summary={({ role }) => text('change.roleNow', { name, branch: BRANCH_NAME[branch], role })}
      onCancel={onCancel}
    >
      {shown && (
        <RoleChoice
          branch={branch}
          roles={shown.roles}
          held={shown.role}
          heldAs="now"
          chosen={chosen ?? shown.role}
          onChoice={setChoice}
        />
      )}
      <DialogFoot
        stage={stage}
        main={mainButton(props, {
          label: text('actions.changeRole'),
          onClick: () => chosen && onConfirm(chosen),
        })}
        missing={stage.kind === 'preview' && !chosen ? text('change.chooseRole') : undefined}
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}

/** Returns the choice if it is a listed role other than the current one. */
function choiceIn({ role, roles }: RoleView, choice: Role | undefined): Role | undefined {
  return choice && choice !== role && roles.includes(choice) ? choice : undefined
}
