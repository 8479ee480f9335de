import type { ChangesPage } from './account-schemas.ts'

type FeedChange = ChangesPage['changes'][number]

/** Brings a page into the order that the contract promises: each account once, with its newest change, the oldest change first. */
export function inOrder(changes: readonly FeedChange[]): FeedChange[] {
  const newest = new Map<string, FeedChange>()
  for (const change of changes.toSorted((a, b) => a.seq - b.seq)) {
    const id = 'account' in change ? change.account.id : change.deleted
    // A map keeps the place of an existing key.
    newest.delete(id)
    newest.set(id, change)
  }
  return [...newest.values()]
}
