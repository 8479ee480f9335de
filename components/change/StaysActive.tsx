import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** The branch a person was synced from, which stays active unless they are made inactive there. */
export interface StaysActiveProps {
  branch: Branch
  onMakeInactive(branch: Branch): void
}

/** Shows "In-Home stays active." with a button to make the person inactive there. Keeping it needs no click. */
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
