import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** Right after a sync: the branch somebody came from, which stays active unless somebody says otherwise. */
export interface StaysActiveProps {
  branch: Branch
  onMakeInactive(branch: Branch): void
}

/** "In-Home stays active.", and the way to have it otherwise. There is nothing to press to keep it. */
export function StaysActive({ branch, onMakeInactive }: StaysActiveProps) {
  const name = BRANCH_NAME[branch]
  return (
    <p class="stays">
      {text('bar.staysActive', { branch: name })}{' '}
      <button
        type="button"
        class="btn text"
        aria-haspopup="dialog"
        onClick={() => onMakeInactive(branch)}
      >
        {text('actions.makeInactive', { branch: name })}
      </button>
    </p>
  )
}
