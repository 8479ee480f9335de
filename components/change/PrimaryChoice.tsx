import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'

/** `leaving`: the branch that becomes inactive. Nothing is chosen beforehand. */
export interface PrimaryChoiceProps {
  name: string
  leaving: Branch
  chosen: Branch | undefined
  onChoice(primary: Branch): void
}

/** "Which software does Dana Dual see first from now on?" */
export function PrimaryChoice({ name, leaving, chosen, onChoice }: PrimaryChoiceProps) {
  return (
    <fieldset class="choices">
      <legend>{message('primary_question', isolate(name))}</legend>
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
            {BRANCH_NAME[branch]}{' '}
            {branch === leaving && <small>– {message('primary_once_back')}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
