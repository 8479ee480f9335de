import { fieldWords, type ListedField } from './field-words.ts'

/** `title` is followed by the number of fields in brackets. */
export interface FieldGroupProps {
  title: string
  fields: ListedField[]
}

/** A fold-out list of fields that share a fate. Nothing when there is none. */
export function FieldGroup({ title, fields }: FieldGroupProps) {
  if (!fields.length) return null
  return (
    <details>
      <summary>
        {title} ({fields.length})
      </summary>
      <ul class="fields">
        {fields.map((field) => (
          <li key={`${field.of} ${field.label}`}>
            <bdi>{field.label}</bdi>
            <small>
              <bdi>{field.of}</bdi>
              {fieldWords(field.result) && ` · ${fieldWords(field.result)}`}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
