import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { AccountKind } from '../lib/domain/account.ts'
import { BRANCH_NAME, type Branch } from '../lib/domain/branch.ts'
import type { SyncChoices } from '../lib/domain/sync.ts'
import type { OpenStage } from '../lib/domain/sync-flow.ts'
import { candidatesOf, joinedWith, leadOf } from './dialog-words.ts'
import { useKeptFocus } from './kept-focus.ts'
import { MatchChoice } from './MatchChoice.tsx'
import { AS_NEW, hasBlocking } from './match-words.ts'
import { sentenceFor } from './problem-sentences.ts'
import { SyncDialogFoot } from './SyncDialogFoot.tsx'
import { SyncPreview } from './SyncPreview.tsx'

/** Who is to be added where, and how far that is. */
export interface SyncDialogProps {
  open: boolean
  name: string
  kind: AccountKind
  to: Branch
  stage: OpenStage
  /** Do what the preview shows, with exactly these choices. */
  onConfirm(choices: SyncChoices): void
  /** Somebody was chosen to link with: ask for a preview with these choices. */
  onChoose(choices: SyncChoices): void
  onRetry(): void
  /** Cancel, Close and Escape. A sync that is under way goes on. */
  onCancel(): void
}

/** "Add Bob Walker to Facility?": shows what a sync will do, and asks before it is done. */
export function SyncDialog(props: SyncDialogProps) {
  return props.open ? <OpenDialog {...props} /> : null
}

function OpenDialog(props: SyncDialogProps) {
  const { name, to, stage, onCancel } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const onFocusIn = useKeptFocus(heading)
  const [choice, setChoice] = useState<string>()

  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    heading.current?.focus()
    // Closed by hand before it leaves the page: that is what gives the focus back.
    return () => element?.close()
  }, [])

  const candidates = candidatesOf(stage)
  const match = candidates.find((candidate) => candidate.accountId === choice)
  // A choice that this list does not offer is none.
  const chosen = match || (choice === AS_NEW && !hasBlocking(candidates)) ? choice : undefined
  const joined = joinedWith(stage)
  return (
    <dialog
      ref={dialog}
      aria-labelledby="sync-title"
      onFocusIn={onFocusIn}
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id="sync-title" tabIndex={-1} ref={heading}>
        Add <bdi>{name}</bdi> to {BRANCH_NAME[to]}?
      </h2>
      {stage.kind === 'preview' && stage.changed && (
        <p data-tone="waiting" role="alert">
          {sentenceFor({ name: 'changed', changed: stage.changed }, props)}
        </p>
      )}
      <p data-tone={stage.kind === 'problem' ? 'error' : undefined} role="status">
        {leadOf(stage, props)}
      </p>
      {stage.kind === 'loading' && <div class="bones" />}
      {candidates.length > 0 && (
        <MatchChoice candidates={candidates} chosen={chosen} onChoice={setChoice} />
      )}
      {joined && (
        <p data-tone="info">
          Linked with <bdi>{joined.name}</bdi>, who is in {BRANCH_NAME[to]} already.
        </p>
      )}
      {(stage.kind === 'preview' || stage.kind === 'busy') && <SyncPreview sync={stage.sync} />}
      <SyncDialogFoot
        {...props}
        match={match}
        undecided={candidates.length > 0 && chosen === undefined}
      />
    </dialog>
  )
}
