import type { Branch } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'
import { byGroup, type ListedField } from './field-counts.ts'
import { reasonOf } from './field-labels.ts'
import { ShownText } from './ShownText.tsx'

/** `to`: the target branch, which the reasons name. */
export interface FieldListProps {
  fields: ListedField[]
  to: Branch
}

/** Lists fields by group, each with its value or the reason why it is not copied. */
export function FieldList({ fields, to }: FieldListProps) {
  const groups = byGroup(fields)
  return (
    <>
      {groups.map(([group, members]) => (
        <div key={group}>
          {groups.length > 1 && (
            <small class="group">
              <bdi>{group}</bdi>
            </small>
          )}
          <ul class="fields" aria-label={group}>
            {members.map((field) => (
              <li key={field.from ?? field.label}>
                <bdi>{field.label}</bdi>
                <small>
                  <Fate field={field} to={to} />
                </small>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

function Fate({ field, to }: { field: ListedField; to: Branch }) {
  const { source, becomes } = field.values ?? {}
  const reason = reasonOf(field, to)
  if (reason) return <ShownText text={reason} />
  return source === undefined ? null : <ShownChange source={source} becomes={becomes} />
}

/** Shows a value, and what it becomes in the other branch where that differs: "12 kg → 12". */
export function ShownChange({ source, becomes }: { source: string; becomes?: string | undefined }) {
  const isSame = becomes === undefined || becomes === source
  return <ShownText text={isSame ? source : text('field.becomes', { source, becomes })} />
}
