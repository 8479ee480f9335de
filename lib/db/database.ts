import Dexie, { type Table } from 'dexie'
import type { BulkRun } from '../domain/outbox/bulk-run.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { SyncChoices } from '../domain/sync/sync.ts'
import { chained } from './outbox/audit-chain.ts'
import type {
  AuditRow,
  ChainedRow,
  ChunkKey,
  EncryptedChunk,
  EncryptedPayload,
  MetaRow,
  SavedIndex,
} from './rows.ts'

/** The database and its tables. Only this folder uses the tables; other code calls the functions of its files. */
export class TandemDatabase extends Dexie {
  declare closedPacks: Table<EncryptedChunk, ChunkKey>
  declare snapshots: Table<SavedIndex, string>
  declare outbox: Table<Operation, string>
  declare letters: Table<EncryptedPayload, string>
  declare bulks: Table<BulkRun, string>
  declare audit: Table<ChainedRow, number>
  declare marks: Table<MetaRow, MetaRow['name']>

  /**
   * Declares the versions of the tables. `strict`: committed transactions survive a power cut, as an operation must. `relaxed`: the
   * last ones may be lost, each as a whole, which is enough for data that can be fetched again.
   */
  constructor(durability: 'strict' | 'relaxed' = 'strict') {
    super('tandem', { chromeTransactionDurability: durability })
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
    this.version(4).stores({ accounts: 'id, sortName, *tokens, *profiles, [shelf+sortName]' })
    // Accounts are encrypted, many to a row; they are read anew.
    this.version(5)
      .stores({ accounts: null, packs: '[generation+at]', snapshots: 'generation' })
      .upgrade((transaction) => transaction.table('marks').delete('mirror'))
    // A chunk's key is kept outside it, so that the browser copies no chunk to find its key; they are read anew once more.
    this.version(6)
      .stores({ packs: null, closedPacks: '', letters: 'operationId' })
      .upgrade(async (transaction) => {
        await transaction.table('snapshots').clear()
        await transaction.table('marks').delete('mirror')
      })
    // Accounts stand in a chunk without the names of their fields; they are read anew.
    this.version(7).upgrade(async (transaction) => {
      for (const name of ['closedPacks', 'snapshots']) await transaction.table(name).clear()
      await transaction.table('marks').delete('mirror')
    })
  }
}
