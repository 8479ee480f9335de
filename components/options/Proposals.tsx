import type { Field } from '../../lib/domain/mappings/field.ts'
import type { FieldPair } from '../../lib/domain/mappings/mapping.ts'
import type { MappingTable } from '../../lib/domain/mappings/mapping-table.ts'
import { text } from '../../lib/text/text.ts'
import { FieldName } from './FieldName.tsx'
import { fitNotes } from './mapping-labels.ts'

/** The proposed pairs, and the callbacks that add or dismiss one. */
export interface ProposalsProps {
  table: MappingTable
  onAdd(field: Field, counterpart: string): void
  onDismiss(pair: FieldPair): void
}

/** Lists pairs such as "Vet clinic" and "Veterinarian": fields with similar labels. Draws nothing if there are none. */
export function Proposals({ table: { proposals }, onAdd, onDismiss }: ProposalsProps) {
  if (proposals.length === 0) return null
  return (
    <div class="proposals">
      <h4>{text('mapping.proposalsTitle')}</h4>
      <ul aria-label={text('mapping.proposals')}>
        {proposals.map(({ pair, inHome, facility }) => {
          const labels = { inHome: inHome.label, facility: facility.label }
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
                    aria-label={text('mapping.addPair', labels)}
                    onClick={() => onAdd(inHome, facility.id)}
                  >
                    {text('mapping.add')}
                  </button>
                  <button
                    type="button"
                    class="btn small"
                    aria-label={text('mapping.dismissPair', labels)}
                    onClick={() => onDismiss(pair)}
                  >
                    {text('mapping.dismiss')}
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
