import type { Field } from '../../lib/domain/mappings/field.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { TYPE_LABELS } from './mapping-labels.ts'

/** Shows a field's label, group and type. */
export function FieldName({ field: { label, group, type, sensitive } }: { field: Field }) {
  return (
    <>
      <bdi>{label}</bdi>
      <small>
        {richText(sensitive ? 'mapping.sensitiveFacts' : 'mapping.facts', {
          group: <bdi>{group}</bdi>,
          type: text(TYPE_LABELS[type]),
        })}
      </small>
    </>
  )
}
