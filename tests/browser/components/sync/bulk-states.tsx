import type { ComponentChild } from 'preact'
import { SearchBox } from '../../../../components/accounts/SearchBox.tsx'
import { SelectionBar } from '../../../../components/accounts/SelectionBar.tsx'
import { BulkDialog } from '../../../../components/sync/BulkDialog.tsx'
import type { Presence } from '../../../../lib/domain/accounts/account-filter.ts'
import type { BulkRunKind } from '../../../../lib/domain/outbox/bulk-run.ts'
import { noTotals, type Totals } from '../../../../lib/domain/sync/preview-totals.ts'
import type { BulkStage } from '../../../../lib/flows/bulk-flow.ts'
import { accountList } from '../accounts/account-list.tsx'
import { rows } from '../accounts/row-samples.ts'
import { nameOf } from '../samples.ts'
import { inTab } from '../ui/tab-frame.tsx'

const nothing = () => undefined

/** Of 216: most go, and of those some have a little in common with somebody there. */
export const TOTALS: Totals = {
  ready: Array.from({ length: 198 }, (_, at) => ({ accountId: `a-${at}`, version: 1 })),
  possiblyThere: ['ana', 'a-7'],
  already: 9,
  decisions: new Map([['match-found', ['bob', 'markup']]]),
  refused: new Map([['email-required', ['noel', 'long']]]),
}

/** Of clients in both: most change, some are so already. */
const PRIMARY_TOTALS: Totals = {
  ...noTotals(),
  ready: [{ accountId: 'bob', version: 1 }],
  already: 9,
  refused: new Map([['not-linked', ['markup']]]),
}

export function bulkDialog(
  stage: BulkStage,
  on: { confirm?(): void; cancel?(): void } = {},
  what: BulkRunKind = 'sync',
) {
  return (
    <BulkDialog
      count={216}
      to="facility"
      what={what}
      stage={stage}
      nameOf={nameOf}
      onConfirm={on.confirm ?? nothing}
      onRetry={nothing}
      onCancel={on.cancel ?? nothing}
    />
  )
}

function selecting(selected: number, from: Presence = 'in-home') {
  return inTab(
    'accounts',
    <>
      <div class="finding">
        <SearchBox value="" onInput={nothing} />
      </div>
      {accountList(rows(), { selected: new Set(['bob']) })}
      <SelectionBar
        from={from}
        selected={selected}
        shown={214}
        onAll={nothing}
        onNone={nothing}
        onStart={nothing}
        onDone={nothing}
      />
    </>,
  )
}

/** Every state of selecting many, and of what is asked before something is done for them. */
export const BULK_STATES: Record<string, () => ComponentChild> = {
  'accounts to select': () => selecting(1),
  'too many selected': () => selecting(20_001),
  'clients in both to select': () => selecting(2, 'both'),
  'primary branch of many': () =>
    bulkDialog({ kind: 'preview', shown: PRIMARY_TOTALS, choices: {} }, {}, 'primary'),
  'bulk dialog looking': () => bulkDialog({ kind: 'loading', done: 100, total: 216 }),
  'bulk dialog totals': () => bulkDialog({ kind: 'preview', shown: TOTALS, choices: {} }),
  'bulk dialog busy': () => bulkDialog({ kind: 'busy', shown: TOTALS, choices: {} }),
  'bulk dialog offline': () =>
    bulkDialog({
      kind: 'problem',
      problem: { name: 'offline' },
      retryable: true,
      keepable: false,
    }),
}
