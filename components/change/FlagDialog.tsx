import { useState } from 'preact/hooks'
import type { Flag } from '../../lib/domain/accounts/flag.ts'
import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { FlagValues } from '../../lib/domain/outbox/changes/flag-change.ts'
import type { FlagChoices, FlagView } from '../../lib/domain/rights/flag-view.ts'
import type { OpenStage } from '../../lib/flows/dialog-flow.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { DialogFoot } from '../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { FlagChoice } from './FlagChoice.tsx'
import { mainButton } from './main-button.ts'

/** The client, the branch and the stage of a change of flags. */
export interface FlagDialogProps {
  name: string
  branch: Branch
  change: FlagValues['change']
  stage: OpenStage<FlagView, FlagChoices>
  onConfirm(flag: Flag): void
  onRetry(): void
  /** Called by Cancel, Close and Escape. A change that is under way goes on. */
  onCancel(): void
}

const TEXTS = {
  add: {
    title: 'change.addFlagTitle',
    means: 'change.flagAddMeans',
    nothing: 'change.allFlagsSet',
    button: 'actions.addFlag',
  },
  remove: {
    title: 'change.removeFlagTitle',
    means: 'change.flagRemoveMeans',
    nothing: 'change.noFlagSet',
    button: 'actions.removeFlag',
  },
} as const satisfies Record<FlagValues['change'], Record<string, TextKey>>

/** "Add a flag to Bob Walker in Facility?": shows the flags that can be added or removed, and asks before it is done. */
export function FlagDialog(props: FlagDialogProps) {
  const { name, branch, change, stage, onConfirm, onCancel } = props
  const texts = TEXTS[change]
  const [choice, setChoice] = useState<Flag>()
  const shown = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  const chosen =
    stage.kind === 'busy'
      ? stage.choices.flag
      : shown?.flags.find(({ id, label }) => id === choice?.id && label === choice.label)
  const nothing = shown?.flags.length === 0
  return (
    <ModalDialog
      title={richText(texts.title, { name: <bdi>{name}</bdi>, branch: BRANCH_NAME[branch] })}
      stage={stage}
      // Sentences call the branch opposite `to` the one that is asked: here it is the branch of the flag.
      about={{ name, to: otherBranch(branch) }}
      loadingText={text('change.flagsLoading')}
      summary={() => text(texts.means, { name, branch: BRANCH_NAME[branch] })}
      onCancel={onCancel}
    >
      {nothing && <p>{text(texts.nothing, { name, branch: BRANCH_NAME[branch] })}</p>}
      {shown && !nothing && (
        <FlagChoice branch={branch} flags={shown.flags} chosen={chosen} onChoice={setChoice} />
      )}
      <DialogFoot
        stage={stage}
        main={
          nothing
            ? undefined
            : mainButton(props, {
                label: text(texts.button),
                onClick: () => chosen && onConfirm(chosen),
              })
        }
        missing={
          stage.kind === 'preview' && !chosen && !nothing ? text('change.chooseFlag') : undefined
        }
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}
