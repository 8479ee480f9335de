import type { Field } from '../../lib/domain/mappings/field.ts'
import type { FieldPair } from '../../lib/domain/mappings/mapping.ts'
import type { MappingTable } from '../../lib/domain/mappings/mapping-table.ts'
import { FieldName } from './FieldName.tsx'
import { fitNotes } from './mapping-labels.ts'

/** Pairs one might want. */
export interface ProposalsProps {
  table: MappingTable
  onAdd(field: Field, counterpart: string): void
  onDismiss(pair: FieldPair): void
}

/** "Vet clinic ↔ Veterinarian": fields that look as if they belong together. Nothing where there is none. */
export function Proposals({ table: { proposals }, onAdd, onDismiss }: ProposalsProps) {
  if (proposals.length === 0) return null
  return (
    <div class="proposals">
      <h4>These may belong together</h4>
      <ul aria-label="Proposals">
        {proposals.map(({ pair, inHome, facility }) => {
          const label = `${inHome.label} and ${facility.label}`
          return (
            <li key={`${pair.inHome} ${pair.facility}`} class="mapping">
              <div class="cell" data-branch="in-home">
                <FieldName field={inHome} />
              </div>
              <div class="cell" data-branch="facility">
                <FieldName field={facility} />
              </div>
              <div class="fate">
                <span class="ways">
                  <button
                    type="button"
                    class="btn small"
                    aria-label={`Add: ${label}`}
                    onClick={() => onAdd(inHome, facility.id)}
                  >
                    Add
                  </button>
                  <button
                    type="button"
                    class="btn small"
                    aria-label={`Dismiss: ${label}`}
                    onClick={() => onDismiss(pair)}
                  >
                    Dismiss
                  </button>
                </span>
                {fitNotes(inHome, facility).map((note) => (
                  <small key={note}>{note}</small>
                ))}
              </div>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
