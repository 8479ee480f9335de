import type { Mutant } from './mutant.ts'

/** What is wrong with who may read the extension's storage. */
export const STORAGE_MUTANTS: Mutant[] = [
  {
    name: 'content scripts may read the storage of the extension',
    file: 'lib/platform/stored-item.ts',
    text: "accessLevel: 'TRUSTED_CONTEXTS'",
    replacement: "accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS'",
    near: 'tests/unit/lib/platform/stored-item.test.ts',
  },
  {
    name: 'only the storage in memory is closed to content scripts',
    file: 'lib/platform/stored-item.ts',
    text: '[local, session, sync].map',
    replacement: '[session].map',
    near: 'tests/unit/lib/platform/stored-item.test.ts',
  },
  {
    name: 'page scripts are registered before the storage is closed to them',
    file: 'lib/platform/page-scripts.ts',
    text: '  await closeStorageToPages()\n  const { scripting }',
    replacement: '  const { scripting }',
    near: 'tests/unit/lib/platform/page-scripts.test.ts',
  },
  {
    name: 'the page script starts in open tabs before the storage is closed to it',
    file: 'lib/platform/page-scripts.ts',
    text: '  await closeStorageToPages()\n  const tabs',
    replacement: '  const tabs',
    near: 'tests/unit/lib/platform/page-scripts.test.ts',
  },
]
