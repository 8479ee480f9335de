import Dexie, { type Table } from 'dexie'
import type { Account } from '../domain/account.ts'
import type { Operation } from '../domain/operation.ts'
import type { SyncChoices } from '../domain/sync.ts'

/** An account as the mirror keeps it: with what sorting and searching need. */
export interface MirrorRow {
  id: string
  account: Account
  /** Folded name, for the order of the list. */
  sortName: string
  /** Folded words and digits that a search may begin. */
  tokens: string[]
}

/** One line of what this device did: ids and outcomes, no names, no values. */
export interface AuditRow {
  /** Given by the database. */
  seq?: number
  /** Epoch milliseconds of this device. */
  at: number
  operationId: string
  accountId: string
  actorId: string
  /** State that the operation moved to. */
  outcome: Operation['state']
  /** Name of the problem, if there was one. */
  problem?: string
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

/** The tables. They do not leave this folder: everybody else speaks in the verbs of its files. */
export class TandemDatabase extends Dexie {
  declare accounts: Table<MirrorRow, string>
  declare outbox: Table<Operation, string>
  declare audit: Table<AuditRow, number>
  declare marks: Table<MirrorMark, string>

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
  }
}
