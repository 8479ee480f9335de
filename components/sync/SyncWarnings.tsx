import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { Sync } from '../../lib/domain/sync/sync.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate } from '../../lib/sentences/problem-sentences.ts'
import { missingOf, type Ticks } from './field-counts.ts'
import { ownedLabel } from './field-labels.ts'

/** What a front desk has to know before it confirms: what the client lacks to book, and mappings that lead nowhere. */
export function SyncWarnings({ sync, ticks }: { sync: Sync; ticks: Ticks }) {
  const missing = missingOf(sync, ticks)
  const [first = ''] = sync.account.name.trim().split(/\s/)
  const args = [isolate(first), BRANCH_NAME[sync.to]]
  return (
    <>
      {missing.length > 0 && (
        <div data-tone="waiting">
          <b>
            {missing.length === 1
              ? message('dialog_missing_one', ...args)
              : message('dialog_missing', ...args)}
          </b>{' '}
          <bdi>{missing.map(ownedLabel).join(', ')}</bdi>
        </div>
      )}
      {sync.warnings?.map(({ label }) => (
        <p key={label} data-tone="waiting">
          {message('dialog_mapping_gone', isolate(label))}
        </p>
      ))}
    </>
  )
}
