import { useState } from 'preact/hooks'
import type { Workplaces } from '../../lib/domain/accounts/page-view.ts'
import { BRANCH_NAME, otherBranch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Match } from '../../lib/domain/sync/match.ts'
import { MOST_MATCHES } from '../../lib/domain/sync/matches.ts'
import type { SyncChoices } from '../../lib/domain/sync/sync.ts'
import { sentenceFor } from '../../lib/sentences/problem-sentences.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { DialogFoot } from '../ui/dialog/DialogFoot.tsx'
import { candidatesOf } from '../ui/dialog/dialog-labels.ts'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { JoinedNote } from './JoinedNote.tsx'
import { MatchChoice } from './MatchChoice.tsx'
import { AS_NEW, blockersOf, choicesFor, linkableOf } from './match-labels.ts'
import { NotedMatches } from './NotedMatches.tsx'
import { SyncPreview } from './SyncPreview.tsx'
import { isKeepable, mainButton, roleIn, type SyncButtonProps } from './sync-button.ts'
import { summaryOf } from './sync-labels.ts'
import { useCarried } from './use-carried.ts'

/** The account to be added, the target branch, and the stage of the dialog. */
export interface SyncDialogProps extends SyncButtonProps {
  open: boolean
  name: string
  /** For staff: the pages on which they work in Facility. */
  workplaces?: Workplaces | undefined
  /** Called by Cancel, Close and Escape. A sync that is under way goes on. */
  onCancel(): void
}

/** "Add Bob Walker to Facility?": shows what a sync will do, and asks before it is done. */
export function SyncDialog(props: SyncDialogProps) {
  return props.open ? <SyncDialogContent {...props} /> : null
}

function SyncDialogContent(props: SyncDialogProps) {
  const { name, to, stage, workplaces, onCancel } = props
  const [answer, setAnswer] = useState<{ choice: string; among: string }>()
  const [role, setRole] = useState<Role>()
  const [joined, setJoined] = useState<Match>()
  const shown = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  const carried = useCarried(shown?.sync)

  const { asked, noted } = candidatesOf(stage)
  // A new list of candidates needs a new answer: somebody new on it may be the person.
  const among = asked.map(({ accountId }) => accountId).join()
  const choice = answer?.among === among ? answer.choice : undefined
  const match = linkableOf(asked).find(({ accountId }) => accountId === choice)
  const asNew = choice === AS_NEW && !blockersOf(asked).length
  const undecided = asked.length > 0 && !match && !asNew
  const onChoose = (choices: SyncChoices) => {
    setJoined([...asked, ...noted].find(({ accountId }) => accountId === choices.link))
    props.onChoose(choices)
  }
  const onChooseAgain = () => {
    setAnswer(undefined)
    onChoose({})
  }
  // `already-linked` is about the account chosen to link with, so the sentence names that one.
  const other = stage.kind === 'problem' && stage.problem.name === 'already-linked' && joined
  // While the match is undecided, the preview may be about the wrong person.
  const known = undecided || match ? undefined : shown
  return (
    <ModalDialog
      wide={props.kind === 'client'}
      title={richText('sync.title', { name: <bdi>{name}</bdi>, branch: BRANCH_NAME[to] })}
      stage={stage}
      about={other ? { name: other.name, to: otherBranch(to) } : props}
      loadingText={text('sync.loading')}
      summary={({ sync, roles }) =>
        known
          ? summaryOf(sync, { ticks: carried.ticks, role: roleIn(roles, role) })
          : sentenceFor({ name: 'match-found' }, props)
      }
      onCancel={onCancel}
    >
      {asked.length > 0 && (
        <MatchChoice
          candidates={asked}
          to={to}
          chosen={undecided ? undefined : choice}
          onChoice={(next) => setAnswer({ choice: next, among })}
        />
      )}
      <NotedMatches
        noted={noted}
        to={to}
        more={asked.length + noted.length >= MOST_MATCHES}
        linkable={linkableOf([...asked, ...noted])}
        onSame={stage.kind === 'busy' ? undefined : (same) => onChoose(choicesFor(same))}
      />
      <JoinedNote stage={stage} to={to} onChooseAgain={onChooseAgain} />
      {known && (
        <SyncPreview
          preview={known}
          role={roleIn(known.roles, role)}
          workplaces={to === 'facility' ? workplaces : undefined}
          onRole={setRole}
          carried={carried}
          held={stage.kind !== 'preview'}
        />
      )}
      {isKeepable(stage) && (
        <p>
          {text('sync.later', {
            name,
            branch: BRANCH_NAME[to],
            source: BRANCH_NAME[otherBranch(to)],
          })}
        </p>
      )}
      <DialogFoot
        stage={stage}
        main={mainButton(
          { ...props, onChoose },
          { candidates: asked, match, undecided, role, carried: carried.choices },
        )}
        second={
          isKeepable(stage)
            ? { label: text('ui.tryAgain'), onClick: props.onRetry }
            : joined && stage.kind === 'problem'
              ? { label: text('ui.chooseAgain'), onClick: onChooseAgain }
              : undefined
        }
        missing={undecided ? text('match.decideFirst') : undefined}
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}
