import type { FieldType } from '../../lib/domain/mappings/field.ts'
import { text } from '../../lib/text/text.ts'

/** An input of a form: a text or a choice. */
export interface FormInputProps {
  id: string
  type: FieldType
  text: string
  /** For a choice: the value and label of each option. */
  options?: readonly (readonly [text: string, words: string])[] | undefined
  maxLength?: number | undefined
  required?: boolean | undefined
  /** Id of the element that describes the input. */
  about?: string | undefined
  /** The error about its value. */
  wrong?: string | undefined
  onText(text: string): void
}

/** Attributes of the input for each type; any other type is a line of text. */
const KINDS = {
  date: { type: 'date' },
  email: { type: 'email' },
  link: { type: 'url' },
  phone: { type: 'tel' },
  number: { type: 'text', inputMode: 'decimal' },
  text: { type: 'text' },
} as const

function kindOf(type: FieldType) {
  return type in KINDS ? KINDS[type as keyof typeof KINDS] : KINDS.text
}

/** Shows the native control for a type of field, with the error below it. */
export function FormInput(props: FormInputProps) {
  const { id, type, text: value, options = [], maxLength, required, about, wrong, onText } = props
  const described = [wrong !== undefined && `${id}-wrong`, about].filter(Boolean).join(' ')
  const given = {
    id,
    value,
    'aria-required': required,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': described || undefined,
  }
  const choices =
    type === 'yes-no'
      ? ([
          ['Yes', text('ui.yes')],
          ['No', text('ui.no')],
        ] as const)
      : type === 'choice'
        ? options
        : undefined
  const isLong = type === 'long-text' || type === 'address' || type === 'vet'
  return (
    <>
      {choices ? (
        <select {...given} onChange={({ currentTarget }) => onText(currentTarget.value)}>
          <option value="" />
          {choices.map(([choice, label]) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      ) : isLong ? (
        <textarea
          {...given}
          rows={2}
          maxLength={maxLength}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      ) : (
        <input
          {...given}
          {...kindOf(type)}
          maxLength={maxLength}
          autocomplete="off"
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      )}
      {wrong && (
        <small class="wrong" id={`${id}-wrong`}>
          {wrong}
        </small>
      )}
    </>
  )
}
