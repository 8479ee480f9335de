/** What the files of one place may import from the rest of the project. Their own place is always open to them. */
export interface Boundary {
  /** Globs of the place. A file belongs to the first boundary that names it. */
  place: string[]
  /** Globs of what may be imported. */
  may: string[]
  /** Globs of what may be imported as types only. */
  mayAsTypes?: string[]
  /** What to do instead: the second half of the complaint. */
  instead: string
}

/** A package, or a family of them, that only one place may import. */
export interface Reserved {
  /** Globs of import specifiers. */
  packages: string[]
  only: string[]
  instead: string
}

/** What reaches the browsers of other people. */
export const PRODUCTION = ['entrypoints/**', 'components/**', 'lib/**']

/** The boundaries between the folders, of which `npm run docs` makes docs/boundaries.md. */
export const BOUNDARIES: Boundary[] = [
  {
    place: ['entrypoints/background.ts'],
    may: [
      'lib/domain/**',
      'lib/backend/**',
      'lib/db/**',
      'lib/messaging/{server,broadcast}.ts',
      'lib/background/**',
      'lib/platform/**',
    ],
    instead:
      'the worker has no page: what it does belongs in lib/background, and it answers through lib/messaging/server.ts',
  },
  {
    place: ['entrypoints/dashboard.ts'],
    may: ['lib/domain/**', 'lib/dashboard/**', 'lib/platform/**'],
    instead: 'a content script only starts what lib/dashboard holds',
  },
  {
    place: ['entrypoints/dialogs.ts'],
    may: ['lib/dialogs/**'],
    instead: 'this script only offers what lib/dialogs holds',
  },
  {
    place: ['entrypoints/**'],
    may: ['lib/domain/**', 'lib/screens/**', 'lib/platform/**', 'components/**'],
    instead: 'a page of ours only mounts one screen: join the parts in lib/screens',
  },
  {
    place: ['lib/domain/**'],
    may: [],
    instead: 'the domain knows words and rules only: hand in what it needs as an argument',
  },
  {
    place: ['lib/flows/**'],
    may: ['lib/domain/**'],
    instead:
      'a flow knows words, rules and timers only: hand in its ports, as lib/screens and lib/dialogs do',
  },
  {
    place: ['lib/backend/**'],
    may: ['lib/domain/**'],
    instead: 'lib/backend only speaks HTTP: let lib/background call it and keep what it answers',
  },
  {
    place: ['lib/search/**'],
    may: ['lib/domain/**'],
    instead: 'the search index is in memory only: lib/db keeps it, and hands in what was stored',
  },
  {
    place: ['lib/db/**'],
    may: ['lib/domain/**', 'lib/search/**', 'lib/platform/**'],
    instead: 'lib/db only keeps rows: let lib/background fetch what is to be kept',
  },
  {
    place: ['lib/messaging/**'],
    // As values only the schemas that calls are parsed by.
    may: ['lib/domain/schemas.ts', 'lib/platform/**', 'lib/text/languages.ts'],
    mayAsTypes: ['lib/domain/**', 'lib/background/calls/calls.ts'],
    instead:
      'messaging carries the words of lib/domain as types and knows no rule: put the handler in lib/background',
  },
  {
    place: ['lib/background/**'],
    may: [
      'lib/domain/**',
      'lib/backend/**',
      'lib/db/**',
      'lib/messaging/{define-call,broadcast,remembered-session,language-setting}.ts',
      'lib/sentences/**',
      'lib/text/**',
      'lib/platform/**',
    ],
    instead: 'the worker has no page: it answers through lib/messaging/server.ts and draws nothing',
  },
  {
    place: ['lib/dashboard/**'],
    may: [
      'lib/domain/**',
      'lib/messaging/{client,contract}.ts',
      'lib/sentences/**',
      'lib/text/*.ts',
      'components/**',
      'lib/platform/**',
    ],
    mayAsTypes: ['lib/dialogs/dialog-context.ts'],
    instead:
      'a dashboard page asks the worker through lib/messaging/client.ts, and opens a dialog through lib/dashboard/page-dialogs.ts',
  },
  {
    place: ['lib/dialogs/**'],
    may: [
      'lib/flows/**',
      'lib/domain/**',
      'lib/dashboard/{dialog-bridge,shadow-host,keep-mounted,page-events}.ts',
      'components/**',
      'lib/sentences/**',
      'lib/text/*.ts',
    ],
    mayAsTypes: ['lib/messaging/contract.ts'],
    instead:
      'a dialog asks the worker through the `call` of its DialogContext: let whoever opens it hand that in',
  },
  {
    place: ['lib/screens/**'],
    may: [
      'lib/domain/**',
      'lib/flows/**',
      'lib/db/reads.ts',
      'lib/dialogs/{dialogs,dialog-context}.ts',
      'lib/messaging/{client,contract,remembered-session,language-setting}.ts',
      'lib/sentences/**',
      'lib/text/*.ts',
      'components/**',
      'lib/platform/**',
    ],
    instead:
      'a screen reads rows through lib/db/reads.ts, and asks for changes through lib/messaging/client.ts',
  },
  {
    place: ['components/**'],
    may: ['lib/domain/**', 'lib/flows/**', 'lib/sentences/**', 'lib/text/*.ts'],
    instead:
      'a component takes props and calls back: let lib/screens, lib/dashboard or lib/dialogs join them',
  },
  {
    place: ['lib/sentences/**'],
    may: ['lib/domain/**', 'lib/text/*.ts'],
    instead: 'lib/sentences only says how things stand: hand in what a sentence is about',
  },
  {
    place: ['lib/text/**'],
    may: [],
    instead: 'lib/text words things and knows none of them: hand in what a sentence is about',
  },
  {
    place: ['lib/platform/**'],
    may: [],
    instead: 'lib/platform is the door to the browser and knows nothing of what passes through it',
  },
  {
    place: ['mocks/**'],
    may: ['lib/domain/**'],
    mayAsTypes: ['lib/backend/schema.ts'],
    instead:
      'the emulated business shares the words of lib/domain and the types of lib/backend/schema.ts, or it would prove nothing',
  },
]

/** The files of the domain that may import a package: the schemas of its words, for whoever parses them at a border. */
export const DOMAIN_SCHEMAS = [
  'lib/domain/schemas.ts',
  'lib/domain/dashboards/definition-schema.ts',
]

/** Packages with one owner each. */
export const RESERVED: Reserved[] = [
  {
    packages: ['dexie', 'dexie/**'],
    only: ['lib/db/**'],
    instead: 'ask lib/db, which speaks the verbs of the product',
  },
  {
    packages: ['@noble/hashes/**'],
    only: ['lib/db/**'],
    instead: 'the audit of lib/db has its chain; take the browser’s own digests elsewhere',
  },
  {
    packages: ['@tanstack/virtual-core'],
    only: ['components/accounts/use-virtual-rows.ts'],
    instead: 'draw a long list through components/accounts/use-virtual-rows.ts',
  },
  {
    packages: ['openapi-fetch'],
    only: ['lib/backend/**'],
    instead: 'call the client in lib/backend',
  },
  {
    packages: ['webextension-polyfill', 'wxt/browser'],
    only: ['lib/platform/**'],
    instead: 'take the browser from lib/platform',
  },
  {
    packages: ['papaparse'],
    only: ['lib/screens/popup/accounts/csv-file.ts', 'mocks/**'],
    instead:
      'read and write files through lib/screens/popup/accounts/csv-file.ts, which fetches it when it is needed',
  },
  {
    packages: ['wxt/utils/**'],
    only: ['entrypoints/**'],
    instead: 'keep what is particular to WXT in entrypoints',
  },
]

/** What the build inlines into the door itself: no package is left behind. */
export const BUILT_IN = ['wxt/utils/**', 'wxt/browser']
