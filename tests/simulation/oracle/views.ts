import type { ChainedRow } from '../../../lib/db/rows.ts'
import type { Account } from '../../../lib/domain/accounts/account.ts'
import type { BulkRun } from '../../../lib/domain/outbox/bulk-run.ts'
import type { Operation } from '../../../lib/domain/outbox/operation.ts'
import type { AccountRecord, Business, SyncRecord } from '../../../mocks/backend/model.ts'

/** What the outbox holds at one moment. */
export interface View {
  operations: ReadonlyMap<string, Operation>
  bulks: readonly BulkRun[]
  audit: readonly ChainedRow[]
}

/** Everything there is to look at when all is quiet. */
export interface EndState {
  view: View
  /** Ids of the operations noted in the outbox backup. */
  backup: string[]
  /** Everything the browser keeps for the extension, as text. */
  storage: string
  mirror: Account[]
  /** What the backend lets the person see who is signed in. */
  visible: Account[]
}

/** What a business looked like, to be held against how it looks afterwards. Records are replaced, never mutated. */
export interface Seen {
  accounts: ReadonlyMap<string, AccountRecord>
  syncs: ReadonlyMap<string, SyncRecord>
  /** How many lines of the audit log say that a flag was changed. */
  flagLines: number
}

export function see(business: Business): Seen {
  return {
    accounts: new Map(business.accounts),
    syncs: new Map(business.syncs),
    flagLines: business.audit.filter(
      ({ action, outcome }) => action === 'flag' && outcome === 'done',
    ).length,
  }
}
