import { useState } from 'preact/hooks'
import type { AccountKind } from '../lib/domain/account.ts'
import { BRANCH_NAME, type Branch, otherBranch } from '../lib/domain/branch.ts'
import type { SyncStage } from '../lib/domain/dialog-flow.ts'
import type { Workplaces } from '../lib/domain/page-view.ts'
import type { Role } from '../lib/domain/role.ts'
import type { Match, SyncChoices } from '../lib/domain/sync.ts'
import { message } from '../lib/platform/i18n.ts'
import { DialogFoot, type MainButton } from './DialogFoot.tsx'
import { candidatesOf, joinedWith } from './dialog-words.ts'
import { MatchChoice } from './MatchChoice.tsx'
import { ModalDialog } from './ModalDialog.tsx'
import { AS_NEW, choicesFor, hasBlocking, linkLabel } from './match-words.ts'
import { isolate } from './problem-sentences.ts'
import { SyncPreview } from './SyncPreview.tsx'
import { summaryOf } from './sync-words.ts'

/** Who is to be added where, and how far that is. */
export interface SyncDialogProps {
  open: boolean
  name: string
  kind: AccountKind
  to: Branch
  stage: SyncStage
  /** Of staff: where they work in Facility. */
  workplaces?: Workplaces | undefined
  /** Do what the preview shows, with exactly these choices. */
  onConfirm(choices: SyncChoices): void
  /** Somebody was chosen to link with: ask for a preview with these choices. */
  onChoose(choices: SyncChoices): void
  onRetry(): void
  /** Nobody could be asked: keep it until somebody can be. */
  onLater(): void
  /** Cancel, Close and Escape. A sync that is under way goes on. */
  onCancel(): void
}

/** "Add Bob Walker to Facility?": shows what a sync will do, and asks before it is done. */
export function SyncDialog(props: SyncDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null
}

function OpenDialog(props: SyncDialogProps) {
  const { name, to, stage, workplaces, onCancel } = props
  const [choice, setChoice] = useState<string>()
  const [role, setRole] = useState<Role>()

  const candidates = candidatesOf(stage)
  const match = candidates.find((candidate) => candidate.accountId === choice)
  // A choice that this list does not offer is none.
  const chosen = match || (choice === AS_NEW && !hasBlocking(candidates)) ? choice : undefined
  const undecided = candidates.length > 0 && chosen === undefined
  const joined = joinedWith(stage)
  return (
    <ModalDialog
      title={
        <>
          Add <bdi>{name}</bdi> to {BRANCH_NAME[to]}?
        </>
      }
      stage={stage}
      about={props}
      looking={message('dialog_looking')}
      summary={({ sync, roles }) => summaryOf(sync, roleIn(roles, role))}
      onCancel={onCancel}
    >
      {candidates.length > 0 && (
        <MatchChoice candidates={candidates} chosen={chosen} onChoice={setChoice} />
      )}
      {joined && (
        <p data-tone="info">
          Linked with <bdi>{joined.name}</bdi>, who is in {BRANCH_NAME[to]} already.
        </p>
      )}
      {(stage.kind === 'preview' || stage.kind === 'busy') && (
        <SyncPreview
          preview={stage.shown}
          role={roleIn(stage.shown.roles, role)}
          workplaces={to === 'facility' ? workplaces : undefined}
          onRole={setRole}
        />
      )}
      {isKeepable(stage) && (
        <p>
          {message('dialog_later', isolate(name), BRANCH_NAME[to], BRANCH_NAME[otherBranch(to)])}
        </p>
      )}
      <DialogFoot
        stage={stage}
        main={mainButton(props, match, undecided, role)}
        second={isKeepable(stage) ? { label: 'Try again', press: props.onRetry } : undefined}
        owed={undecided ? message('dialog_decide_first') : undefined}
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}

/** Whether nobody could be asked, but what is wanted can be kept. */
function isKeepable(stage: SyncStage): boolean {
  return stage.kind === 'problem' && stage.keepable
}

/** A role chosen from an older list counts only while the newest one offers it. */
function roleIn(roles: readonly Role[], role: Role | undefined): Role | undefined {
  return role && roles.includes(role) ? role : undefined
}

function mainButton(
  { stage, kind, to, onConfirm, onChoose, onRetry, onLater }: SyncDialogProps,
  match: Match | undefined,
  undecided: boolean,
  wanted: Role | undefined,
): MainButton | undefined {
  if (stage.kind === 'loading') return undefined
  if (isKeepable(stage)) return { label: 'Add When Back Online', press: onLater }
  if (stage.kind === 'problem')
    return stage.retryable ? { label: 'Try again', press: onRetry } : undefined
  // Linking has another outcome than the preview on screen, so it is looked at before it is confirmed.
  if (match) return { label: linkLabel(match), press: () => onChoose(choicesFor(match)) }
  if (stage.kind === 'matches')
    return undecided
      ? { label: linkLabel(match), press: () => undefined }
      : { label: 'Re-activate', press: () => onChoose({ onInactive: 'reactivate' }) }
  const role = roleIn(stage.shown.roles, wanted)
  return {
    label: `${kind === 'client' ? 'Add Client' : 'Sync Staff'} to ${BRANCH_NAME[to]}`,
    press: () => onConfirm({ ...stage.choices, ...(role && { role }) }),
  }
}
