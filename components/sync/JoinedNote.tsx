import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { SyncStage } from '../../lib/flows/dialog-flow.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'

/** `to`: the branch the other account is in. */
export interface JoinedNoteProps {
  stage: SyncStage
  to: Branch
  onChooseAgain(): void
}

/** Whom the preview on screen joins the account with, and the way back from that. Nothing where it joins nobody. */
export function JoinedNote({ stage, to, onChooseAgain }: JoinedNoteProps) {
  if (stage.kind !== 'preview' && stage.kind !== 'busy') return null
  const { link, onInactive } = stage.choices
  const joined = stage.shown.sync.matches.find(({ accountId }) => accountId === link)
  if (!joined) return null
  return (
    <p data-tone="info">
      {message(
        onInactive ? 'dialog_joined_inactive' : 'dialog_joined',
        isolate(joined.name),
        BRANCH_NAME[to],
      )}
      {stage.kind === 'preview' && (
        <button type="button" class="btn text" onClick={onChooseAgain}>
          Choose again
        </button>
      )}
    </p>
  )
}
