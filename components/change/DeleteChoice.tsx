import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { StatusChoices } from '../../lib/domain/rights/status-view.ts'
import { text } from '../../lib/text/text.ts'

/** The choice of what is deleted when a client is made inactive in `branch`. */
export interface DeleteChoiceProps {
  branch: Branch
  chosen: StatusChoices
  onChoice(chosen: StatusChoices): void
}

/** Shows the two options of the dashboards, off at first. */
export function DeleteChoice({ branch, chosen, onChoice }: DeleteChoiceProps) {
  const { deleteFutureServices, deleteTemplates } = chosen
  return (
    <fieldset class="choices">
      <legend>{text('change.deleteToo', { branch: BRANCH_NAME[branch] })}</legend>
      <label>
        <input
          type="checkbox"
          checked={deleteFutureServices ?? false}
          onChange={({ currentTarget: { checked } }) =>
            onChoice({ ...chosen, deleteFutureServices: checked || undefined })
          }
        />
        {text('change.deleteServices')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={deleteTemplates ?? false}
          onChange={({ currentTarget: { checked } }) =>
            onChoice({ ...chosen, deleteTemplates: checked || undefined })
          }
        />
        {text('change.deleteTemplates')}
      </label>
      <p role="status" data-tone={deleteFutureServices || deleteTemplates ? 'waiting' : undefined}>
        {text(
          deleteFutureServices || deleteTemplates
            ? 'change.deletedForGood'
            : 'change.nothingDeleted',
          { branch: BRANCH_NAME[branch] },
        )}
      </p>
    </fieldset>
  )
}
