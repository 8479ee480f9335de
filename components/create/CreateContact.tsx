import { useId } from 'preact/hooks'
import type { AccountKind } from '../../lib/domain/accounts/account.ts'
import type { DuplicateQuery, FormEntry } from '../../lib/domain/create/creation.ts'
import { type MissingField, needsEmail } from '../../lib/domain/create/missing-fields.ts'
import type { FieldType } from '../../lib/domain/mappings/field.ts'
import { message } from '../../lib/platform/i18n.ts'
import { FormInput } from '../ui/FormInput.tsx'

/** What the login and every list show, the same in both branches. */
export interface CreateContactProps {
  kind: AccountKind
  entry: FormEntry
  missing: readonly MissingField[]
  /** Somebody else has the e-mail. */
  taken: boolean
  /** Labels of what does not fit. */
  unfit: readonly string[]
  onChange(change: Partial<DuplicateQuery>): void
}

const LINES: readonly {
  key: keyof DuplicateQuery
  label: string
  type: FieldType
  most: number
}[] = [
  { key: 'firstName', label: 'First name', type: 'short-text', most: 200 },
  { key: 'lastName', label: 'Last name', type: 'short-text', most: 200 },
  { key: 'email', label: 'E-mail', type: 'email', most: 254 },
  { key: 'phone', label: 'Phone', type: 'phone', most: 40 },
]

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
  const wrongWith = (key: keyof DuplicateQuery, label: string) => {
    if (key !== 'phone' && missing.includes(key)) return message('create_lacks')
    if (key === 'email' && missing.includes('not-an-email')) return message('create_no_email')
    if (key === 'email' && taken) return message('create_taken')
    return unfit.includes(label) ? message('create_wrong') : undefined
  }
  return (
    <div class="form-rows">
      {LINES.map(({ key, label, type, most }) => (
        <div class="form-row" key={key}>
          <label for={`${id}-${key}`}>
            {label}
            {isNeeded(key) && <span class="star needed" />}
          </label>
          <FormInput
            id={`${id}-${key}`}
            type={type}
            text={entry[key]}
            maxLength={most}
            required={isNeeded(key)}
            wrong={wrongWith(key, label)}
            onText={(text) => onChange({ [key]: text })}
          />
        </div>
      ))}
    </div>
  )
}
