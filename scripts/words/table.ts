/** A name that was given up. */
export interface RetiredName {
  /**
   * In kebab-case: also found as a part of longer names, in whatever case they are written. With a capital: only as a
   * whole name, written just so.
   */
  name: string
  /** What to write in its place. */
  instead: string
}

/** A word that comments, documents and titles of tests do without. */
export interface RetiredWord {
  /** Without regard to capitals, and only as a whole word. */
  word: RegExp
  instead: string
}

/** Where a retired name or word stands for a good reason. */
export interface Allowed {
  path: string
  /** As the complaint quotes it. */
  word: string
  reason: string
}

/** Names of files and identifiers whose place standard terms have taken; the first that fits is quoted. */
export const RETIRED_NAMES: RetiredName[] = [
  // Outbox and worker
  { name: 'errand', instead: 'operation' },
  { name: 'errands', instead: 'operations' },
  { name: 'aftermath', instead: 'afterCommit' },
  { name: 'verdict', instead: 'classifyResponse, or the classification' },
  { name: 'journal', instead: 'outboxBackup' },
  { name: 'sealed-letter', instead: 'EncryptedPayload' },
  { name: 'MOVES', instead: 'TRANSITIONS, or say of what' },
  { name: 'can-move', instead: 'canTransition' },
  { name: 'begun-keeper', instead: 'draftAutosave' },
  { name: 'begun', instead: 'draft' },
  { name: 'tried-as', instead: 'attemptedOperationId' },
  { name: 'same-aim', instead: 'findDuplicate' },
  { name: 'put-away', instead: 'dismiss' },
  { name: 'put-aside', instead: 'dismissed' },
  // Reactive reads
  { name: 'Watched', instead: 'Observable' },
  { name: 'Switched', instead: 'switchMap' },
  { name: 'first-told', instead: 'firstValueFrom' },
  { name: 'told', instead: 'shown, reported or received' },
  { name: 'run-breaker', instead: 'RunCircuitBreaker' },
  { name: 'sync-aim', instead: 'SyncTarget' },
  { name: 'letter-refused', instead: 'payload_refused' },
  { name: 'seal-of', instead: 'cipherFor' },
  { name: 'last-mark', instead: 'lastManifest' },
  { name: 'tally', instead: 'counts' },
  // Search
  { name: 'by-shelf', instead: 'byBucket' },
  { name: 'edit-distance-table', instead: 'degreeTable' },
  { name: 'max-edit-distance', instead: 'MAX_DEGREE' },
  { name: 'word-starts', instead: 'termOffsets' },
  { name: 'farness', instead: 'editDistance' },
  { name: 'may-have', instead: 'a Bloom filter’s mayContain' },
  { name: 'id-filter', instead: 'bloomFilter' },
  // Screens
  { name: 'wish', instead: 'request, query, choice or OpenDialog' },
  { name: 'wishes', instead: 'requests, criteria or choices' },
  { name: 'Press', instead: 'OpenDialog' },
  { name: 'meeting-place', instead: 'dialogBridge' },
  { name: 'whom-to-ask', instead: 'AdminContacts' },
  { name: 'whom', instead: 'account, person or contact' },
  { name: 'sought', instead: 'SearchResult, the query or the look-ups' },
  { name: 'on-leave', instead: 'onMakeInactive or onDone' },
  { name: 'alike', instead: 'duplicate' },
  { name: 'likeness', instead: 'similarity, or the contact that is compared' },
  { name: 'beyond-first', instead: 'lazyScreens' },
  { name: 'worth-a-look', instead: 'revalidateOnFocus' },
  { name: 'said-line', instead: 'Toast' },
  { name: 'Fold', instead: 'Disclosure' },
  { name: 'notice-art', instead: 'EmptyState' },
  { name: 'popup-notice', instead: 'EmptyState' },
  { name: 'blank-item', instead: 'RowPlaceholder' },
  { name: 'keys-dialog', instead: 'KeyboardShortcutsDialog' },
  { name: 'roomy', instead: 'wide' },
  // Everything else
  { name: 'softwares', instead: 'branches' },
  { name: 'mend', instead: 'fix' },
  { name: 'mended', instead: 'fixed' },
  { name: 'wall', instead: 'boundary' },
  { name: 'walls', instead: 'boundaries' },
  { name: 'planted-bug', instead: 'mutant' },
  { name: 'planted-bugs', instead: 'mutants' },
]

/** Words of prose. */
export const RETIRED_WORDS: RetiredWord[] = [
  { word: /errands?/, instead: '"operation", or "task" in the crash tests' },
  { word: /aftermath/, instead: '"after-commit effects"' },
  { word: /verdicts?/, instead: '"classification" of a response' },
  { word: /journal/, instead: '"outbox backup"' },
  { word: /begun/, instead: '"started", or "draft" for what is not sent yet' },
  { word: /told/, instead: 'who shows, reports or gets what' },
  { word: /mend(?:s|ed|ing)?/, instead: '"fix"' },
  { word: /alike/, instead: '"duplicate", "similar" or "the same way"' },
  { word: /softwares/, instead: '"both software products", or "In-Home and Facility"' },
  { word: /walls?/, instead: '"import boundary"' },
  { word: /planted bugs?/, instead: '"mutant"' },
]

/** What stays, and why. One that is no longer needed is a complaint too. */
export const ALLOWED: Allowed[] = [
  {
    path: 'lib/background/session/stored-drafts.ts',
    word: 'begun-message:',
    reason: 'drafts are stored under this key, and renaming it would lose them',
  },
  {
    path: 'lib/background/outbox/outbox-backup.ts',
    word: 'journal:',
    reason: 'the outbox backup is stored under this key, and renaming it needs a migration',
  },
  {
    path: 'tests/simulation/run-schedule.ts',
    word: 'journal:',
    reason: 'reads what the outbox backup has stored',
  },
]
