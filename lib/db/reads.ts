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

/** The rows as a page has them. What reads them is fetched when the first is asked for, so that a page can paint before that. */
export interface ReadConnection {
  open(): Promise<{ reading: LazyReads; db: TandemRows }>
}

/**
 * Opens the database for reading only, once it is asked for something, and not before `painted` is kept. Pages of ours may read it;
 * the worker writes.
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
 * The list as it opened last, for whoever has the key of its mirror: it stands before anything is read of the database. What is under
 * way is not known yet.
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
