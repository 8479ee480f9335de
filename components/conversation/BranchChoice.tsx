import { useLayoutEffect, useRef } from 'preact/hooks'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'

/** `branches`: the primary one first. */
export interface BranchChoiceProps {
  branches: readonly Branch[]
  onChoice(branch: Branch): void
}

/** Shows a big button for each software; the first one has the focus, so that Enter chooses it. */
export function BranchChoice({ branches, onChoice }: BranchChoiceProps) {
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => first.current?.focus(), [])
  return (
    <div class="branch-choice">
      {branches.map((branch, at) => (
        <button
          key={branch}
          ref={at === 0 ? first : null}
          type="button"
          class="btn"
          data-branch={branch}
          onClick={() => onChoice(branch)}
        >
          {BRANCH_NAME[branch]}
        </button>
      ))}
    </div>
  )
}
