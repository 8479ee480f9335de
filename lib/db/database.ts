import Dexie, { type Table } from 'dexie'
import type { Account } from '../domain/account.ts'
import { traitsOf } from '../domain/account-filter.ts'
import type { Bulk } from '../domain/bulk.ts'
import type { Operation } from '../domain/operation.ts'
import type { SyncChoices } from '../domain/sync.ts'
import { type AuditRow, type ChainedRow, chained } from './audit-log.ts'
import { shelfOf } from './shelf.ts'

/** An account as the mirror keeps it: with what sorting, searching and finding need. */
export interface MirrorRow {
  id: string
  account: Account
  /** Folded name, for the order of the list. */
  sortName: string
  /** Folded words and digits that a search may begin. */
  tokens: string[]
  /** Its profiles, as `branch kind id`: what a profile page's address says. */
  profiles: string[]
  /** What filters ask of it, as one text: accounts on one shelf fit the same filters, but for roles and the outbox. */
  shelf: string
}

/** Whose mirror this is and how far it was read. One row. */
export interface MirrorMark {
  name: 'mirror'
  /** Account id of the actor who may see these rows. */
  actorId: string
  cursor?: string | undefined
  /** Epoch milliseconds when it was last complete. */
  completeAt?: number | undefined
}

/** Which outbox this is, and how many operations were accepted in it: a copy elsewhere tells when it was lost. One row. */
export interface OutboxMark {
  name: 'outbox'
  generation: string
  accepted: number
}

/** The backend asked for a pause. One row. */
export interface PauseMark {
  name: 'pause'
  /** Epoch milliseconds of this device. */
  until: number
}

type Mark = MirrorMark | OutboxMark | PauseMark

/** The tables. They do not leave this folder: everybody else speaks in the verbs of its files. */
export class TandemDatabase extends Dexie {
  declare accounts: Table<MirrorRow, string>
  declare outbox: Table<Operation, string>
  declare bulks: Table<Bulk, string>
  declare audit: Table<ChainedRow, number>
  declare marks: Table<Mark, Mark['name']>

  constructor() {
    // Strict: an operation that was acknowledged must survive a power cut.
    super('tandem', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      accounts: 'id, sortName, *tokens',
      outbox: 'id, accountId, state',
      audit: '++seq, accountId',
      marks: 'name',
    })
    // Operations were syncs only.
    this.version(2).upgrade(async (transaction) => {
      await transaction
        .table<Operation & { choices?: SyncChoices }>('outbox')
        .toCollection()
        .modify((row) => {
          row.task = { kind: 'sync', choices: row.choices ?? {} }
          delete row.choices
        })
    })
    // The mirror is read anew, because its rows lacked their profiles; the audit rows are chained.
    this.version(3)
      .stores({
        accounts: 'id, sortName, *tokens, *profiles, [only+sortName]',
        outbox: 'id, accountId, state, [bulk+state]',
        bulks: 'id, state',
        audit: '++seq, accountId, operationId',
      })
      .upgrade(async (transaction) => {
        for (const name of ['accounts', 'marks']) await transaction.table(name).clear()
        const audit = transaction.table<AuditRow>('audit')
        const rows = await audit.toArray()
        await audit.clear()
        await audit.bulkAdd(chained(rows))
      })
    // Filters go by more than the only branch.
    this.version(4)
      .stores({ accounts: 'id, sortName, *tokens, *profiles, [shelf+sortName]' })
      .upgrade(async (transaction) => {
        await transaction
          .table<MirrorRow & { only?: string }>('accounts')
          .toCollection()
          .modify((row) => {
            row.shelf = shelfOf(traitsOf(row.account))
            delete row.only
          })
      })
  }
}
