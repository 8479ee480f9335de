import { useId } from 'preact/hooks'
import type { AccountKind } from '../lib/domain/account.ts'
import type { Entry, Likeness } from '../lib/domain/creation.ts'
import type { FieldType } from '../lib/domain/field.ts'
import { type Lack, needsEmail } from '../lib/domain/form-lacks.ts'
import { message } from '../lib/platform/i18n.ts'
import { FormInput } from './FormInput.tsx'

/** What the login and every list show, the same in both softwares. */
export interface CreateContactProps {
  kind: AccountKind
  entry: Entry
  lacks: readonly Lack[]
  /** Somebody else has the e-mail. */
  taken: boolean
  /** Labels of what does not fit. */
  unfit: readonly string[]
  onChange(change: Partial<Likeness>): void
}

const LINES: readonly { key: keyof Likeness; label: string; type: FieldType; most: number }[] = [
  { key: 'firstName', label: 'First name', type: 'short-text', most: 200 },
  { key: 'lastName', label: 'Last name', type: 'short-text', most: 200 },
  { key: 'email', label: 'E-mail', type: 'email', most: 254 },
  { key: 'phone', label: 'Phone', type: 'phone', most: 40 },
]

export function CreateContact({ kind, entry, lacks, taken, unfit, onChange }: CreateContactProps) {
  const id = useId()
  const isNeeded = (key: keyof Likeness) =>
    key === 'firstName' || key === 'lastName' || (key === 'email' && needsEmail(kind, entry))
  const wrongWith = (key: keyof Likeness, label: string) => {
    if (key !== 'phone' && lacks.includes(key)) return message('create_lacks')
    if (key === 'email' && lacks.includes('not-an-email')) return message('create_no_email')
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
