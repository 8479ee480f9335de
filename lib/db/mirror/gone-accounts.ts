import type { MirrorChange } from './chunks.ts'

/**
 * The accounts that the feed has deleted, until it has them again. An answer that was given before that may arrive after it, and must not
 * bring them back: the feed would not delete them a second time.
 */
export interface GoneAccounts {
  /** Notes a page of the feed. */
  note(changes: readonly MirrorChange[]): void
  has(id: string): boolean
  forget(): void
}

/** Creates the list, in memory: no answer outlives the worker. */
export function createGoneAccounts(): GoneAccounts {
  const gone = new Set<string>()
  return {
    note(changes) {
      for (const change of changes) {
        if ('deleted' in change) gone.add(change.deleted)
        else gone.delete(change.account.id)
      }
    },
    has: (id) => gone.has(id),
    forget: () => gone.clear(),
  }
}
