import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'

/** `leaving`: the branch that becomes inactive. `chosen` is undefined at first. */
export interface PrimaryChoiceProps {
  name: string
  leaving: Branch
  chosen: Branch | undefined
  onChoice(primary: Branch): void
}

/** Asks "Which software does Dana Dual see first from now on?" */
export function PrimaryChoice({ name, leaving, chosen, onChoice }: PrimaryChoiceProps) {
  return (
    <fieldset class="choices">
      <legend>{text('change.primaryQuestion', { name })}</legend>
      {BRANCHES.map((branch) => (
        <label key={branch}>
          <input
            type="radio"
            name="primary"
            value={branch}
            checked={branch === chosen}
            onChange={() => onChoice(branch)}
          />
          <span>
            {BRANCH_NAME[branch]} {branch === leaving && <small>{text('change.onceActive')}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
