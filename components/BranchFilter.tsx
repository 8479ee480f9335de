import { BRANCH_NAME, BRANCHES, type Branch } from '../lib/domain/branch.ts'

/** `only`: clients of this branch alone; undefined shows everybody. */
export interface BranchFilterProps {
  only: Branch | undefined
  onChoose(only: Branch | undefined): void
}

/** Which accounts the list shows: everybody, or the clients in one software only. */
export function BranchFilter({ only, onChoose }: BranchFilterProps) {
  const choices = [undefined, ...BRANCHES]
  return (
    <fieldset class="segments" aria-label="Show">
      {choices.map((branch) => (
        <label key={branch ?? 'all'}>
          <input
            type="radio"
            name="only"
            checked={branch === only}
            onChange={() => onChoose(branch)}
          />
          <span>{branch ? `${BRANCH_NAME[branch]} only` : 'Everybody'}</span>
        </label>
      ))}
    </fieldset>
  )
}
