import type { FieldTexts } from '../../lib/domain/create/creation.ts'
import { textIn, withText } from '../../lib/domain/create/form-entry.ts'
import type { FormGroup, FormRow } from '../../lib/domain/create/form-rows.ts'
import { text } from '../../lib/text/text.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { CreateField } from './CreateField.tsx'

/** Groups of rows, and their values. */
export interface CreateGroupsProps {
  groups: readonly FormGroup[]
  texts: FieldTexts
  both: boolean
  /** Labels of the invalid fields. */
  unfit: readonly string[]
  /** Errors about single rows, by the key of their field. */
  wrong?: { [key: string]: string | undefined } | undefined
  onTexts(texts: FieldTexts): void
}

/** Shows the groups: the first one open, the others collapsed unless they contain an error. */
export function CreateGroups({ groups, texts, both, unfit, wrong, onTexts }: CreateGroupsProps) {
  const wrongIn = ({ fields }: FormRow) =>
    fields.some(({ label }) => unfit.includes(label))
      ? text('create.unfit')
      : wrong?.[fields[0]?.key ?? '']
  const rowsOf = ({ rows }: FormGroup) =>
    rows.map((row) => (
      <CreateField
        key={row.id}
        row={row}
        value={textIn(row, texts)}
        both={both}
        wrong={wrongIn(row)}
        onText={(typed) => onTexts(withText(row, texts, typed))}
      />
    ))
  const [first, ...others] = groups
  return (
    <>
      {first && <div class="form-rows">{rowsOf(first)}</div>}
      {others.map((group) => {
        const isWrong = group.rows.some((row) => wrongIn(row) !== undefined)
        return (
          <Disclosure
            // A group with a new error opens, even if the user closed it.
            key={`${group.name} ${isWrong}`}
            title={titleOf(group, texts)}
            open={isWrong}
          >
            <div class="form-rows">{rowsOf(group)}</div>
          </Disclosure>
        )
      })}
    </>
  )
}

/** Returns the title of a group, with a star if a required field in it is still blank. */
function titleOf({ name, rows }: FormGroup, texts: FieldTexts) {
  const isAsked = rows.some((row) => row.required.length > 0 && !textIn(row, texts).trim())
  return (
    <>
      {name}
      {isAsked && <span class="star" />}
    </>
  )
}
