import { useId } from 'preact/hooks'
import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import type { DuplicateQuery, FormEntry } from '../../lib/domain/create/creation.ts'
import { type MissingField, needsEmail } from '../../lib/domain/create/missing-fields.ts'
import type { FieldType } from '../../lib/domain/mappings/field.ts'
import { text } from '../../lib/text/text.ts'
import { FormInput } from '../ui/FormInput.tsx'
import { CONTACT_LABELS, CONTACT_NAMES } from './create-labels.ts'

/** The contact details, the same in both branches: the login and every list show them. */
export interface CreateContactProps {
  kind: AccountKind
  entry: FormEntry
  missing: readonly MissingField[]
  /** True if another account has the e-mail. */
  taken: boolean
  /** Labels of the invalid fields, as the backend names them. */
  unfit: readonly string[]
  onChange(change: Partial<DuplicateQuery>): void
}

const LINES: readonly { key: keyof DuplicateQuery; type: FieldType; most: number }[] = [
  { key: 'firstName', type: 'short-text', most: 200 },
  { key: 'lastName', type: 'short-text', most: 200 },
  { key: 'email', type: 'email', most: 254 },
  { key: 'phone', type: 'phone', most: 40 },
]

/** Shows inputs for name, e-mail and phone, each with its error. */
export function CreateContact({
  kind,
  entry,
  missing,
  taken,
  unfit,
  onChange,
}: CreateContactProps) {
  const id = useId()
  const isNeeded = (key: keyof DuplicateQuery) =>
    key === 'firstName' || key === 'lastName' || (key === 'email' && needsEmail(kind, entry))
  const wrongWith = (key: keyof DuplicateQuery) => {
    if (key !== 'phone' && missing.includes(key)) return text('create.missing')
    if (key === 'email' && missing.includes('not-an-email')) return text('create.notAnEmail')
    if (key === 'email' && taken) return text('create.emailTaken')
    return unfit.includes(CONTACT_NAMES[key]) ? text('create.unfit') : undefined
  }
  return (
    <div class="form-rows">
      {LINES.map(({ key, type, most }) => (
        <div class="form-row" key={key}>
          <label for={`${id}-${key}`}>
            {text(CONTACT_LABELS[key])}
            {isNeeded(key) && <span class="star needed" />}
          </label>
          <FormInput
            id={`${id}-${key}`}
            type={type}
            text={entry[key]}
            maxLength={most}
            required={isNeeded(key)}
            wrong={wrongWith(key)}
            onText={(typed) => onChange({ [key]: typed })}
          />
        </div>
      ))}
    </div>
  )
}
