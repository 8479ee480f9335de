/** All that reads rows for a page. Fetched as a piece of its own, by `reads.ts` alone, because Dexie comes with it. */

export { accountsOf, findByEmails } from './mirror/list-reads.ts'
export {
  openRows,
  watchAccounts,
  watchCompletion,
  watchIds,
  watchNamed,
} from './mirror/mirror-reads.ts'
export { watchPresenceCounts } from './mirror/watch-accounts.ts'
export { readLocalHistory } from './outbox/history-reads.ts'
export { watchOperations, watchOutbox } from './outbox/outbox-reads.ts'
