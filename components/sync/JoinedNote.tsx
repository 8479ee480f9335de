import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { SyncStage } from '../../lib/flows/dialog-flow.ts'
import { text } from '../../lib/text/text.ts'

/** `to`: the branch the other account is in. */
export interface JoinedNoteProps {
  stage: SyncStage
  to: Branch
  onChooseAgain(): void
}

/** Shows which account the preview links with, and a button to choose again. Draws nothing if it links with none. */
export function JoinedNote({ stage, to, onChooseAgain }: JoinedNoteProps) {
  if (stage.kind !== 'preview' && stage.kind !== 'busy') return null
  const { link, onInactive } = stage.choices
  const joined = stage.shown.sync.matches.find(({ accountId }) => accountId === link)
  if (!joined) return null
  return (
    <p data-tone="info">
      {text(onInactive ? 'match.linkedInactive' : 'match.linked', {
        name: joined.name,
        branch: BRANCH_NAME[to],
      })}
      {stage.kind === 'preview' && (
        <button type="button" class="btn text" onClick={onChooseAgain}>
          {text('ui.chooseAgain')}
        </button>
      )}
    </p>
  )
}
