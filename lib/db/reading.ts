/** All that reads rows for a page. Fetched as a piece of its own, by `reads.ts` alone, because Dexie comes with it. */
export { watchPlaces } from './find-accounts.ts'
export { readLocalHistory } from './history-reads.ts'
export { accountsOf, findByEmails } from './list-reads.ts'
export { openRows, watchAccounts, watchCompletion, watchIds, watchNamed } from './mirror-reads.ts'
export { watchOperations, watchOutbox } from './outbox-reads.ts'
