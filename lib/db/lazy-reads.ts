/** All functions that read rows for a page. Only `reads.ts` loads this chunk, and late, because it contains Dexie. */

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
