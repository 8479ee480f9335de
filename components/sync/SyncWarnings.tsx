import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { Sync } from '../../lib/domain/sync/sync.ts'
import { formatFacts } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { missingOf, type Ticks } from './field-counts.ts'
import { ownedLabel } from './field-labels.ts'

/** Shows warnings to read before confirming: required fields the client would lack, and mappings without a target field. */
export function SyncWarnings({ sync, ticks }: { sync: Sync; ticks: Ticks }) {
  const missing = missingOf(sync, ticks)
  const [first = ''] = sync.account.name.trim().split(/\s/)
  return (
    <>
      {missing.length > 0 && (
        <div data-tone="waiting">
          <b>
            {text('sync.cannotBook', {
              name: first,
              branch: BRANCH_NAME[sync.to],
              count: missing.length,
            })}
          </b>{' '}
          <bdi>{formatFacts(missing.map(ownedLabel))}</bdi>
        </div>
      )}
      {sync.warnings?.map(({ label }) => (
        <p key={label} data-tone="waiting">
          {text('sync.mappingGone', { field: label })}
        </p>
      ))}
    </>
  )
}
