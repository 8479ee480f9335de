import type { DashboardDefinition } from '../../../lib/domain/dashboards/dashboard.ts'
import type { DefinitionFault } from '../../../lib/domain/dashboards/definition-faults.ts'
import { text } from '../../../lib/text/text.ts'
import { faultSentence, placeLabel } from './fault-labels.ts'

/** So many are shown. Whoever has corrected them sees the next. */
const MOST_SHOWN = 20

/** What is wrong in a file. `others`: the dashboards that are connected already. */
export interface FaultListProps {
  faults: readonly DefinitionFault[]
  others: readonly DashboardDefinition[]
}

/** Lists what is wrong in a file: where, what stands there, and what to do. */
export function FaultList({ faults, others }: FaultListProps) {
  const left = faults.length - MOST_SHOWN
  return (
    <ul class="faults">
      {faults.slice(0, MOST_SHOWN).map((fault) => (
        <li key={`${fault.place} ${fault.fault}`}>
          <strong>
            <bdi>{placeLabel(fault)}</bdi>
          </strong>
          {fault.value !== undefined && (
            <code>
              <bdi>{fault.value}</bdi>
            </code>
          )}
          <span>{faultSentence(fault, others)}</span>
        </li>
      ))}
      {left > 0 && <li>{text('ui.andMore', { count: left })}</li>}
    </ul>
  )
}
