import type { IndexableTypePart, Table } from 'dexie'
import type { TandemDatabase } from '../../lib/db/database.ts'
import { createMirror, type Mirror } from '../../lib/db/mirror/mirror.ts'
import { createOutbox, type Outbox } from '../../lib/db/outbox/outbox.ts'
import type { Account } from '../../lib/domain/accounts/account.ts'
import { createMemoryMirror } from '../fixtures/memory-mirror.ts'
import { createMemoryOutbox } from '../fixtures/memory-outbox.ts'
import { createMemoryStore, EMPTY_STORE } from '../fixtures/memory-store.ts'
import { mirroredAccounts } from '../fixtures/mirror-owner.ts'
import type { View } from './oracle/views.ts'
import type { Clocks } from './world.ts'

/** A store with the ways to look into it, and to lose what is in it. */
export interface SimulatedStore {
  outbox: Outbox
  mirror: Mirror
  view(): Promise<View>
  accounts(): Promise<Account[]>
  /** Remembers how it is now. */
  keep(): Promise<void>
  /** Loses everything, or what came after the moment that was kept so many keeps ago. */
  lose(steps: number | null): Promise<void>
}

/** Few schedules look back further. */
const KEPT = 5

/** The store in memory. */
export function createSimulatedMemory(clocks: Clocks): SimulatedStore {
  const store = createMemoryStore()
  const now = () => clocks.device
  let kept = [store.state]
  return {
    outbox: createMemoryOutbox(store, now),
    mirror: createMemoryMirror(store, now),
    async view() {
      const { operations, bulks, audit } = store.state
      return { operations, bulks: [...bulks.values()], audit }
    },
    accounts: async () => [...store.state.accounts.values()],
    async keep() {
      kept = [store.state, ...kept].slice(0, KEPT)
    },
    async lose(steps) {
      store.state = (steps === null ? undefined : kept[steps]) ?? EMPTY_STORE
      kept = [store.state]
    },
  }
}

/** All that is in a table. `keys`: of a table that has them beside its rows, in the same order. */
interface Content {
  name: string
  rows: unknown[]
  keys: IndexableTypePart[] | undefined
}

async function contentOf({ name, db, schema }: Table): Promise<Content> {
  const all = db.table<unknown, IndexableTypePart>(name).toCollection()
  const [rows, keys] = await Promise.all([all.toArray(), all.primaryKeys()])
  return { name, rows, keys: schema.primKey.keyPath ? undefined : keys }
}

/** The database itself. It is emptied first. */
export async function createSimulatedDatabase(
  db: TandemDatabase,
  clocks: Clocks,
): Promise<SimulatedStore> {
  const read = (): Promise<Content[]> => Promise.all(db.tables.map(contentOf))
  const write = async (contents: Content[]) => {
    await Promise.all(db.tables.map((table) => table.clear()))
    await Promise.all(contents.map(({ name, rows, keys }) => db.table(name).bulkPut(rows, keys)))
  }
  await write([])
  let kept = [await read()]
  return {
    outbox: createOutbox(db, () => clocks.device),
    mirror: createMirror(db, { now: () => clocks.device }),
    async view() {
      const operations = await db.outbox.toArray()
      return {
        operations: new Map(operations.map((each) => [each.id, each])),
        bulks: await db.bulks.toArray(),
        audit: await db.audit.toArray(),
      }
    },
    accounts: () => mirroredAccounts(db, () => clocks.device),
    async keep() {
      kept = [await read(), ...kept].slice(0, KEPT)
    },
    async lose(steps) {
      await write((steps === null ? undefined : kept[steps]) ?? [])
      kept = [await read()]
    },
  }
}
