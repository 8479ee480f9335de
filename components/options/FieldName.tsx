import type { Field } from '../../lib/domain/mappings/field.ts'
import { typeLabel } from './mapping-labels.ts'

/** A field by its label, with the group it stands in and what it can hold. */
export function FieldName({ field: { label, group, type, sensitive } }: { field: Field }) {
  return (
    <>
      <bdi>{label}</bdi>
      <small>
        <bdi>{group}</bdi> · {typeLabel(type)}
        {sensitive && ' · sensitive'}
      </small>
    </>
  )
}
