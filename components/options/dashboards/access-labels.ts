import type { AccessOutcome } from '../../../lib/domain/dashboards/access-outcome.ts'
import { formatList } from '../../../lib/text/formats.ts'
import { text } from '../../../lib/text/text.ts'

/** Returns addresses as people read them: "in-home.example and facility.example". */
export function addressesLabel(origins: readonly string[]): string {
  return formatList(origins.map((origin) => new URL(origin).host))
}

/** Says why there is no access to these origins, after it was asked for; undefined if there is. */
export function accessProblem(
  outcome: AccessOutcome | undefined,
  origins: readonly string[],
): string | undefined {
  if (outcome === 'refused') return text('dashboards.refused')
  if (outcome !== 'forbidden') return undefined
  return text('dashboards.forbidden', { addresses: addressesLabel(origins) })
}
