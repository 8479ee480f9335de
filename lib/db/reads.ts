import type { Memory } from '../platform/early-memory.ts'
import type { Listing, TandemRows } from './mirror-reads.ts'
import { rememberedPage } from './remembered-page.ts'
import { switched, told, type Watched } from './watching.ts'

export type { LocalHistory } from './history-reads.ts'
export type { Listing, Stretch } from './mirror-reads.ts'
export type { OutboxView } from './outbox-reads.ts'
export { firstTold, type Watched } from './watching.ts'

type Reading = typeof import('./reading.ts')

/** The rows as a page has them. What reads them is fetched when the first is asked for, so that a page can paint before that. */
export interface PageRows {
  opened(): Promise<{ reading: Reading; db: TandemRows }>
}

/**
 * Opens the database for reading only, once it is asked for something, and not before `painted` is kept. Pages of ours may read it;
 * the worker writes.
 */
export function openForReading(painted: Promise<void> = Promise.resolve()): PageRows {
  let opened: ReturnType<PageRows['opened']> | undefined
  return {
    opened() {
      opened ??= painted.then(async () => {
        const reading = await import('./reading.ts')
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
export function rememberedListing(memory: Memory): Listing | undefined {
  const page = rememberedPage(memory, Date.now())
  if (!page) return undefined
  const { total, accounts, completeAt } = page
  return { total, accounts, completeAt, from: 0, words: [], underWay: new Set() }
}

/** As in `mirror-reads.ts`. */
export const watchAccounts = watched(({ watchAccounts }) => watchAccounts)
export const watchCompletion = watched(({ watchCompletion }) => watchCompletion)
export const watchIds = watched(({ watchIds }) => watchIds)
export const watchNamed = watched(({ watchNamed }) => watchNamed)
/** As in `find-accounts.ts`. */
export const watchPlaces = watched(({ watchPlaces }) => watchPlaces)
/** As in `outbox-reads.ts`. */
export const watchOperations = watched(({ watchOperations }) => watchOperations)
export const watchOutbox = watched(({ watchOutbox }) => watchOutbox)
/** As in `history-reads.ts`. */
export const readLocalHistory = answered(({ readLocalHistory }) => readLocalHistory)
/** As in `list-reads.ts`. */
export const findByEmails = answered(({ findByEmails }) => findByEmails)

/** As in `list-reads.ts`. */
export async function* accountsOf(rows: PageRows, ids: readonly string[]) {
  const { reading, db } = await rows.opened()
  yield* reading.accountsOf(db, ids)
}

function watched<Rest extends unknown[], Value>(
  watch: (reading: Reading) => (db: TandemRows, ...rest: Rest) => Watched<Value>,
) {
  return (rows: PageRows, ...rest: Rest): Watched<Value> =>
    switched(
      told(() => rows.opened()),
      ({ reading, db }) => watch(reading)(db, ...rest),
    )
}

function answered<Rest extends unknown[], Value>(
  ask: (reading: Reading) => (db: TandemRows, ...rest: Rest) => Promise<Value>,
) {
  return async (rows: PageRows, ...rest: Rest): Promise<Value> => {
    const { reading, db } = await rows.opened()
    return ask(reading)(db, ...rest)
  }
}
