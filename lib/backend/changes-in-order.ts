import type { ChangesPage } from './account-schemas.ts'

type FeedChange = ChangesPage['changes'][number]

/** What the contract promises of a page, whatever came: each account once, at its newest change, the oldest change first. */
export function inOrder(changes: readonly FeedChange[]): FeedChange[] {
  const newest = new Map<string, FeedChange>()
  for (const change of changes.toSorted((a, b) => a.seq - b.seq)) {
    const id = 'account' in change ? change.account.id : change.deleted
    // A map keeps the place of a key that it knows.
    newest.delete(id)
    newest.set(id, change)
  }
  return [...newest.values()]
}
