import { useId } from 'preact/hooks'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import type { Field } from '../../lib/domain/mappings/field.ts'
import {
  isImpossible,
  type MappingLine,
  sideOfLine,
} from '../../lib/domain/mappings/mapping-table.ts'
import { text } from '../../lib/text/text.ts'
import { CounterpartSelect } from './CounterpartSelect.tsx'
import { FieldName } from './FieldName.tsx'
import { fitNotes, PAIRED_LABELS } from './mapping-labels.ts'

/** A field and its counterpart. `candidates`: the fields without one, by branch. */
export interface MappingRowProps {
  line: MappingLine
  candidates: Record<Branch, Field[]>
  mayChange: boolean
  /** Sets another counterpart for the field, or none. */
  onChoose(field: Field, counterpart: string | undefined): void
}

/** Shows one line: In-Home's field, Facility's field, why they are paired and how values are converted. */
export function MappingRow({ line, candidates, mayChange, onChoose }: MappingRowProps) {
  const id = useId()
  const { inHome, facility, by, fit } = line
  const notes = inHome && facility && by !== 'key' ? fitNotes(inHome, facility) : []
  const isBad = fit !== undefined && isImpossible(fit)
  const owner = inHome ?? facility
  const chosenIn: Branch = inHome ? 'facility' : 'in-home'
  return (
    <li class="mapping" data-by={by}>
      {BRANCHES.map((branch) => {
        const field = sideOfLine(line, branch)
        return (
          <div key={branch} class="cell" data-branch={branch}>
            {owner && branch === chosenIn && by !== 'key' && mayChange ? (
              <CounterpartSelect
                line={line}
                branch={branch}
                candidates={candidates[branch]}
                isBad={isBad}
                describedBy={id}
                onChoose={(counterpart) => onChoose(owner, counterpart)}
              />
            ) : field ? (
              <FieldName field={field} />
            ) : (
              <em>{text('mapping.noCounterpart')}</em>
            )}
          </div>
        )
      })}
      <div class="fate" id={id}>
        {by && <span class="pill">{text(PAIRED_LABELS[by])}</span>}
        {isBad ? (
          <p data-tone="error" role="alert">
            {notes[0]}
          </p>
        ) : (
          notes.map((note) => <small key={note}>{note}</small>)
        )}
      </div>
    </li>
  )
}
