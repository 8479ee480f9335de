import { useId } from 'preact/hooks'
import { BRANCH_NAME, BRANCHES } from '../../lib/domain/branch.ts'
import { chosenIn } from '../../lib/domain/create/form-entry.ts'
import type { FormOption, FormRow } from '../../lib/domain/create/form-rows.ts'
import { text } from '../../lib/text/text.ts'
import { FormInput } from '../ui/FormInput.tsx'

/** Id of the line that explains the star. */
export const STAR_NOTE = 'form-star'

/** A row of the form and its value. */
export interface CreateFieldProps {
  row: FormRow
  /** The typed text or the chosen option. */
  value: string
  /** True if somebody is created in both branches: then a row of a single branch names it. */
  both: boolean
  /** The error about the value. */
  wrong?: string | undefined
  onText(text: string): void
}

/** Shows one row: its label, the branch if only one has the field, and the input. */
export function CreateField({ row, value, both, wrong, onText }: CreateFieldProps) {
  const id = useId()
  const [only] = row.fields.length === 1 ? row.fields : []
  const mark = both && only && (
    <small class="only" data-branch={only.branch}>
      {BRANCH_NAME[only.branch]}
    </small>
  )
  const isRequired = row.required.length > 0
  const star = isRequired && <span class="star" />
  if (row.type === 'choices') {
    const chosen = chosenIn(value)
    return (
      <fieldset class="form-row several" aria-describedby={isRequired ? STAR_NOTE : undefined}>
        <legend>
          {row.label}
          {star} {mark}
        </legend>
        {row.options.map((option) => (
          <label key={option.text}>
            <input
              type="checkbox"
              checked={chosen.includes(option.text)}
              onChange={({ currentTarget }) =>
                onText(withChoice(row.options, chosen, option.text, currentTarget.checked))
              }
            />
            {optionLabel(option, both)}
          </label>
        ))}
        {wrong && <small class="wrong">{wrong}</small>}
      </fieldset>
    )
  }
  return (
    <div class="form-row">
      <label for={id}>
        {row.label}
        {star} {mark}
      </label>
      <FormInput
        id={id}
        type={row.type}
        text={value}
        options={row.options.map((option) => [option.text, optionLabel(option, both)])}
        maxLength={row.maxLength}
        about={isRequired ? STAR_NOTE : undefined}
        wrong={wrong}
        onText={onText}
      />
    </div>
  )
}

function optionLabel({ text: option, branches }: FormOption, both: boolean): string {
  const [only] = both && branches.length < BRANCHES.length ? branches : []
  return only ? text('create.optionOnlyIn', { option, branch: BRANCH_NAME[only] }) : option
}

/** Adds or removes a choice. The choices come in the order of the options. */
function withChoice(
  options: readonly FormOption[],
  chosen: readonly string[],
  option: string,
  isChosen: boolean,
): string {
  const kept = options
    .map((one) => one.text)
    .filter((one) => (one === option ? isChosen : chosen.includes(one)))
  return kept.join(', ')
}
