import type { Branch } from '../../lib/domain/branch.ts'
import type { Field } from '../../lib/domain/mappings/field.ts'
import { type MappingLine, sideOfLine } from '../../lib/domain/mappings/mapping-table.ts'
import { text } from '../../lib/text/text.ts'
import { counterpartLabel, optionLabel } from './mapping-labels.ts'

/** The choice of a counterpart. `branch`: the branch of the counterpart. */
export interface CounterpartSelectProps {
  line: MappingLine
  branch: Branch
  candidates: readonly Field[]
  /** True if the chosen pair cannot work. `describedBy`: id of the element that says why. */
  isBad: boolean
  describedBy: string
  onChoose(counterpart: string | undefined): void
}

/** Offers the fields of the other branch that have no counterpart, by group, and the current counterpart. */
export function CounterpartSelect(props: CounterpartSelectProps) {
  const { line, branch, candidates, isBad, describedBy, onChoose } = props
  const current = sideOfLine(line, branch)
  const fields = current ? [current, ...candidates] : candidates
  const labels = Map.groupBy(fields, ({ label }) => label)
  const groups = Map.groupBy(fields, ({ group }) => group)
  return (
    <select
      aria-label={counterpartLabel(line, branch)}
      aria-invalid={isBad}
      aria-describedby={describedBy}
      data-line={line.id}
      value={current?.id ?? ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
    >
      {/* Fields paired by label can get another counterpart, but not none. */}
      {line.by !== 'label' && <option value="">{text('mapping.noCounterpart')}</option>}
      {[...groups].map(([group, members]) => (
        <optgroup key={group} label={group}>
          {members.map((field) => (
            <option key={field.id} value={field.id}>
              {optionLabel(field, (labels.get(field.label)?.length ?? 0) > 1)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
