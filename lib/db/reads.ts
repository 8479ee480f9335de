import type { Memory } from '../platform/early-memory.ts'
import type { AccountPage } from './mirror/account-page.ts'
import type { TandemRows } from './mirror/mirror-reads.ts'
import { rememberedPage } from './mirror/remembered-page.ts'
import { defer, type Observable, switchMap } from './observable.ts'

export type { AccountPage, RowRange } from './mirror/account-page.ts'
export { firstValueFrom, type Observable } from './observable.ts'
export type { LocalHistory } from './outbox/history-reads.ts'
export type { OutboxView } from './outbox/outbox-reads.ts'

type LazyReads = typeof import('./lazy-reads.ts')

/** A page's connection to the database. The code that reads it is loaded on the first call, so that the page can paint first. */
export interface ReadConnection {
  open(): Promise<{ reading: LazyReads; db: TandemRows }>
}

/**
 * Creates a connection for reading. It opens the database on first use, but not before `painted` resolves. Our own pages read the
 * database; only the worker writes.
 */
export function openForReading(painted: Promise<void> = Promise.resolve()): ReadConnection {
  let opened: ReturnType<ReadConnection['open']> | undefined
  return {
    open() {
      opened ??= painted.then(async () => {
        const reading = await import('./lazy-reads.ts')
        return { reading, db: reading.openRows() }
      })
      return opened
    },
  }
}

/**
 * Returns the list as it last opened, to show before the database is read; undefined if none is remembered or its mirror had another
 * key. Its open operations are not known yet.
 */
export function rememberedAccountPage(memory: Memory): AccountPage | undefined {
  const page = rememberedPage(memory, Date.now())
  if (!page) return undefined
  const { total, accounts, completeAt } = page
  return { total, accounts, completeAt, from: 0, terms: [], openOperations: new Set() }
}

/** As in `mirror-reads.ts`. */
export const watchAccounts = lazyWatch(({ watchAccounts }) => watchAccounts)
export const watchCompletion = lazyWatch(({ watchCompletion }) => watchCompletion)
export const watchIds = lazyWatch(({ watchIds }) => watchIds)
export const watchNamed = lazyWatch(({ watchNamed }) => watchNamed)
/** As in `watch-accounts.ts`. */
export const watchPresenceCounts = lazyWatch(({ watchPresenceCounts: watchPlaces }) => watchPlaces)
/** As in `outbox-reads.ts`. */
export const watchOperations = lazyWatch(({ watchOperations }) => watchOperations)
export const watchOutbox = lazyWatch(({ watchOutbox }) => watchOutbox)
/** As in `history-reads.ts`. */
export const readLocalHistory = lazyRead(({ readLocalHistory }) => readLocalHistory)
/** As in `list-reads.ts`. */
export const findByEmails = lazyRead(({ findByEmails }) => findByEmails)

/** As in `list-reads.ts`. */
export async function* accountsOf(rows: ReadConnection, ids: readonly string[]) {
  const { reading, db } = await rows.open()
  yield* reading.accountsOf(db, ids)
}

function lazyWatch<Rest extends unknown[], Value>(
  watch: (reading: LazyReads) => (db: TandemRows, ...rest: Rest) => Observable<Value>,
) {
  return (rows: ReadConnection, ...rest: Rest): Observable<Value> =>
    switchMap(
      defer(() => rows.open()),
      ({ reading, db }) => watch(reading)(db, ...rest),
    )
}

function lazyRead<Rest extends unknown[], Value>(
  read: (reading: LazyReads) => (db: TandemRows, ...rest: Rest) => Promise<Value>,
) {
  return async (rows: ReadConnection, ...rest: Rest): Promise<Value> => {
    const { reading, db } = await rows.open()
    return read(reading)(db, ...rest)
  }
}
