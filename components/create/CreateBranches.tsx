import { useId } from 'preact/hooks'
import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** The branches to create somebody in. The first of `branches` is the primary one. */
export interface CreateBranchesProps {
  kind: AccountKind
  /** Branches in which the actor may create somebody. */
  open: readonly Branch[]
  branches: readonly Branch[]
  wrong?: string | undefined
  onBranches(branches: Branch[]): void
}

/** Shows a check box for each software, and for a client in both the choice of the primary branch. */
export function CreateBranches({ kind, open, branches, wrong, onBranches }: CreateBranchesProps) {
  const id = useId()
  const [primary] = branches
  const tick = (branch: Branch, isTicked: boolean) =>
    onBranches(isTicked ? [...branches, branch] : branches.filter((each) => each !== branch))
  const noRight = kind === 'client' ? 'create.noRightClient' : 'create.noRightStaff'
  return (
    <fieldset class="branches">
      <legend>{text('create.software')}</legend>
      {BRANCHES.map((branch) => {
        const isShut = !open.includes(branch)
        return (
          <div key={branch} data-branch={branch}>
            <label class="tick">
              <input
                type="checkbox"
                checked={branches.includes(branch)}
                disabled={isShut}
                aria-describedby={isShut ? `${id}-${branch}` : undefined}
                aria-invalid={wrong !== undefined}
                onChange={({ currentTarget }) => tick(branch, currentTarget.checked)}
              />
              <b>{BRANCH_NAME[branch]}</b>
            </label>
            {isShut && (
              <small id={`${id}-${branch}`}>{text(noRight, { branch: BRANCH_NAME[branch] })}</small>
            )}
          </div>
        )
      })}
      {wrong && <small class="wrong">{wrong}</small>}
      {kind === 'client' && primary && branches.length > 1 && (
        <div class="form-row">
          <label for={`${id}-primary`}>{text('ui.primaryBranch')}</label>
          <select
            id={`${id}-primary`}
            value={primary}
            onChange={({ currentTarget }) => {
              const chosen = BRANCHES.find((branch) => branch === currentTarget.value)
              if (chosen) onBranches([chosen, otherBranch(chosen)])
            }}
          >
            {BRANCHES.map((branch) => (
              <option key={branch} value={branch}>
                {BRANCH_NAME[branch]}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  )
}
