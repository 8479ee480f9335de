import type { Field } from '../../lib/domain/mappings/field.ts'
import type { FieldPair } from '../../lib/domain/mappings/mapping.ts'
import type { IdlePair } from '../../lib/domain/mappings/mapping-table.ts'
import { text } from '../../lib/text/text.ts'
import { FieldName } from './FieldName.tsx'
import { fitNotes } from './mapping-labels.ts'

/** Saved pairs that have no effect. */
export interface IdlePairsProps {
  pairs: readonly IdlePair[]
  mayChange: boolean
  onRemove(pair: FieldPair): void
}

/** Lists saved pairs without effect, each with a button that removes it. Draws nothing if there are none. */
export function IdlePairs({ pairs, mayChange, onRemove }: IdlePairsProps) {
  if (pairs.length === 0) return null
  return (
    <div class="proposals">
      <h4>{text('mapping.idleTitle')}</h4>
      <ul aria-label={text('mapping.idlePairs')}>
        {pairs.map(({ pair, inHome, facility }) => (
          <li key={`${pair.inHome} ${pair.facility}`} class="mapping">
            <Cell branch="in-home" field={inHome} />
            <Cell branch="facility" field={facility} />
            <div class="fate">
              <small>{reasonOf(inHome, facility)}</small>
              {mayChange && (
                <button
                  type="button"
                  class="btn small"
                  aria-label={text('mapping.removePair', {
                    inHome: nameOf(inHome),
                    facility: nameOf(facility),
                  })}
                  onClick={() => onRemove(pair)}
                >
                  {text('mapping.remove')}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Cell({ branch, field }: { branch: 'in-home' | 'facility'; field: Field | undefined }) {
  return (
    <div class="cell" data-branch={branch}>
      {field ? <FieldName field={field} /> : <em>{text('mapping.fieldGone')}</em>}
    </div>
  )
}

function nameOf(field: Field | undefined): string {
  return field?.label ?? text('mapping.goneField')
}

function reasonOf(inHome: Field | undefined, facility: Field | undefined): string {
  if (!inHome || !facility) return text('mapping.idleGone')
  return fitNotes(inHome, facility)[0] ?? text('mapping.idleTaken')
}
