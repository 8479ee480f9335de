import { describe, expect, test } from 'vitest'
import { importsOf } from '../../../scripts/import-boundaries/imports-of.ts'
import { BOUNDARIES, RESERVED } from '../../../scripts/import-boundaries/table.ts'
import { violationsIn } from '../../../scripts/import-boundaries/violations.ts'

const DEPENDENCIES = [
  '@tanstack/virtual-core',
  'dexie',
  'openapi-fetch',
  'papaparse',
  'preact',
  'valibot',
  'webextension-polyfill',
]

/** For each boundary a file, with imports that it allows and imports that it forbids. */
const AT_THE_BOUNDARIES = [
  {
    path: 'entrypoints/background.ts',
    good: [
      '../lib/background/outbox/drain.ts',
      '../lib/messaging/server.ts',
      '../lib/db/outbox/outbox.ts',
    ],
    bad: ['../lib/messaging/client.ts', '../lib/dashboard/sites.ts', '../components/Badge.tsx'],
  },
  {
    path: 'entrypoints/dashboard.ts',
    good: ['../lib/dashboard/sites.ts'],
    bad: [
      '../lib/db/mirror/mirror.ts',
      '../lib/background/session/pull-changes.ts',
      '../components/Badge.tsx',
    ],
  },
  {
    path: 'entrypoints/dialogs.ts',
    good: ['../lib/dialogs/page/offer-dialogs.ts'],
    bad: ['../lib/dashboard/sites.ts', '../components/sync/SyncDialog.tsx'],
  },
  {
    path: 'entrypoints/popup/main.ts',
    good: ['../../lib/screens/popup/PopupScreen.tsx', './page.css?inline'],
    bad: ['../../lib/db/reads.ts', '../../lib/messaging/client.ts', '../options/main.tsx'],
  },
  {
    path: 'lib/domain/accounts/account.ts',
    good: ['../branch.ts'],
    bad: ['../../platform/browser.ts', '../../text/text.ts'],
  },
  {
    path: 'lib/text/text.ts',
    good: ['./formats.ts', './en/index.ts'],
    bad: ['../domain/branch.ts', '../platform/browser.ts'],
  },
  {
    path: 'lib/sentences/problem-sentences.ts',
    good: ['../domain/problem.ts', '../text/text.ts'],
    bad: ['../text/en/problem.ts', '../../components/ui/Logo.tsx'],
  },
  {
    path: 'lib/flows/dialog-flow.ts',
    good: ['../domain/problem.ts', './bulk-flow.ts'],
    bad: ['../platform/browser.ts', '../messaging/client.ts'],
  },
  {
    path: 'lib/backend/client.ts',
    good: ['../domain/problem.ts', './schema.ts'],
    bad: ['../db/outbox/outbox.ts', '../platform/browser.ts'],
  },
  {
    path: 'lib/search/query/search.ts',
    good: ['../../domain/accounts/account-filter.ts', '../segments/segments.ts'],
    bad: ['../../db/mirror/chunks.ts', '../../platform/stored-item.ts'],
  },
  {
    path: 'lib/db/outbox/outbox.ts',
    good: ['../../domain/accounts/account.ts', '../../platform/log.ts'],
    bad: ['../../backend/client.ts', '../../messaging/contract.ts'],
  },
  {
    path: 'lib/messaging/contract.ts',
    good: ['../platform/browser.ts', './define-call.ts', '../domain/schemas.ts'],
    bad: ['../background/calls/calls.ts', '../db/reads.ts', '../domain/rights/rights.ts'],
  },
  {
    path: 'lib/background/outbox/drain.ts',
    good: [
      '../../db/outbox/outbox.ts',
      '../../backend/client.ts',
      '../../messaging/define-call.ts',
      '../../messaging/remembered-session.ts',
    ],
    bad: [
      '../../messaging/client.ts',
      '../../messaging/server.ts',
      '../../screens/popup/PopupScreen.tsx',
      '../../dashboard/sites.ts',
    ],
  },
  {
    path: 'lib/dashboard/features/software-toggle.tsx',
    good: ['../../messaging/client.ts', '../../../components/Toggle.tsx', '../sites.ts'],
    bad: [
      '../../messaging/server.ts',
      '../../db/reads.ts',
      '../../backend/client.ts',
      '../../dialogs/dialogs.ts',
    ],
  },
  {
    path: 'lib/dialogs/sync.tsx',
    good: ['../dashboard/dialog-bridge.ts', '../flows/dialog-flow.ts', './start-flow.ts'],
    bad: ['../dashboard/page-model.ts', '../messaging/client.ts', '../platform/browser.ts'],
  },
  {
    path: 'lib/screens/popup/PopupScreen.tsx',
    good: [
      '../../db/reads.ts',
      '../../dialogs/dialogs.ts',
      '../../messaging/client.ts',
      '../../messaging/remembered-session.ts',
      '../../../components/Badge.tsx',
    ],
    bad: [
      '../../db/outbox/outbox.ts',
      '../../dialogs/page/open-on-page.ts',
      '../../messaging/server.ts',
      '../../dashboard/sites.ts',
    ],
  },
  {
    path: 'components/Badge.tsx',
    good: ['../lib/domain/branch.ts', '../lib/text/text.ts', './ui/Logo.tsx'],
    bad: ['../lib/platform/browser.ts', '../lib/text/en/ui.ts', '../lib/messaging/client.ts'],
  },
  {
    path: 'lib/platform/browser.ts',
    good: ['./log.ts'],
    bad: ['../domain/branch.ts', '../messaging/contract.ts'],
  },
  {
    path: 'mocks/handlers/syncs.ts',
    good: ['../backend/model.ts', '../../lib/domain/sync/sync.ts'],
    bad: [
      '../../lib/backend/client.ts',
      '../../lib/backend/schema.ts',
      '../../components/Badge.tsx',
    ],
  },
]

/** Who may import a reserved package, and who may not. */
const AT_THE_PACKAGES = [
  {
    specifier: 'dexie',
    good: 'lib/db/database.ts',
    bad: 'lib/screens/popup/accounts/account-rows.ts',
  },
  {
    specifier: '@tanstack/virtual-core',
    good: 'components/accounts/use-virtual-rows.ts',
    bad: 'components/accounts/AccountList.tsx',
  },
  {
    specifier: 'openapi-fetch',
    good: 'lib/backend/client.ts',
    bad: 'lib/background/session/pull-changes.ts',
  },
  {
    specifier: 'papaparse',
    good: 'lib/screens/popup/accounts/csv-file.ts',
    bad: 'lib/screens/popup/accounts/use-export.ts',
  },
  {
    specifier: 'webextension-polyfill',
    good: 'lib/platform/log.ts',
    bad: 'lib/messaging/client.ts',
  },
  { specifier: 'wxt/browser', good: 'lib/platform/log.ts', bad: 'entrypoints/background.ts' },
  {
    specifier: 'wxt/utils/define-background',
    good: 'entrypoints/background.ts',
    bad: 'lib/background/outbox/drain.ts',
  },
]

function complaints(path: string, source: string): string[] {
  return violationsIn(path, source, DEPENDENCIES).map(({ sentence }) => sentence)
}

describe('import boundaries', () => {
  for (const { path, good, bad } of AT_THE_BOUNDARIES) {
    test.each(good)(`lets ${path} import %s`, (target) => {
      expect(complaints(path, `import { a } from '${target}'`)).toEqual([])
    })
    test.each(bad)(`stops ${path} from importing %s and says what to do`, (target) => {
      expect(complaints(path, `import { a } from '${target}'`)).toEqual([
        expect.stringMatching(/^imports .+: .{20,}/),
      ])
    })
  }

  test('has an example for every boundary and every reserved package', () => {
    expect(AT_THE_BOUNDARIES).toHaveLength(BOUNDARIES.length)
    const families = RESERVED.flatMap(({ packages }) => packages)
    expect(families.filter((name) => !name.includes('*')).sort()).toEqual(
      AT_THE_PACKAGES.map(({ specifier }) => specifier)
        .filter((name) => !name.startsWith('wxt/utils'))
        .sort(),
    )
  })

  test.each(AT_THE_PACKAGES)('keeps $specifier to its owner', ({ specifier, good, bad }) => {
    expect(complaints(good, `import '${specifier}'`)).toEqual([])
    expect(complaints(bad, `import '${specifier}'`)).toEqual([
      expect.stringContaining(`imports ${specifier}, which only`),
    ])
  })

  test('lets types through where only types may pass', () => {
    const types = `import type { A } from '../domain/role.ts'\nimport { type B } from '../domain/sync.ts'`
    expect(complaints('lib/messaging/contract.ts', types)).toEqual([])
    const calls = `import type { WorkerCalls } from '../background/calls/calls.ts'`
    expect(complaints('lib/messaging/contract.ts', calls)).toEqual([])
    const schema = `export type { components } from '../../lib/backend/schema.ts'`
    expect(complaints('mocks/handlers/syncs.ts', schema)).toEqual([])
  })

  test('stops production from reaching the mocks, in whatever form it asks', () => {
    for (const source of [
      `import { b } from '../../mocks/business.ts'`,
      `import type { B } from '../../mocks/business.ts'`,
      `export * from '../../mocks/business.ts'`,
      `const b = () => import('../../mocks/business.ts')`,
      `type B = import('../../mocks/business.ts').B`,
    ]) {
      expect(complaints('lib/screens/rows.ts', source)).toEqual([
        expect.stringContaining('only entrypoints, components and lib reach production'),
      ])
    }
  })

  test('stops production from importing what is only installed for development', () => {
    expect(
      complaints('lib/background/session/pull-changes.ts', `import { http } from 'msw'`),
    ).toEqual([expect.stringContaining('"dependencies"')])
    expect(complaints('lib/screens/rows.ts', `import { readFile } from 'node:fs'`)).toHaveLength(1)
    expect(complaints('components/Badge.tsx', `import { useState } from 'preact/hooks'`)).toEqual(
      [],
    )
  })

  test('keeps every package out of the domain', () => {
    expect(complaints('lib/domain/accounts/account.ts', `import * as v from 'valibot'`)).toEqual([
      expect.stringContaining('the domain imports nothing'),
    ])
  })

  test('lets tests and scripts import everything', () => {
    const source = `import 'dexie'\nimport '../../lib/db/outbox.ts'\nimport '../../mocks/server.ts'`
    expect(complaints('tests/unit/outbox.test.ts', source)).toEqual([])
    expect(complaints('scripts/demo.ts', source)).toEqual([])
  })

  test('refuses a path that only running could tell', () => {
    expect(complaints('lib/screens/rows.ts', 'const a = (b) => import(b)')).toEqual([
      expect.stringContaining('write the path in quotes'),
    ])
  })

  test('names the line of the import', () => {
    const source = `// import '../a.ts'\n\nimport '../backend/client.ts'`
    expect(violationsIn('lib/domain/role.ts', source, [])).toEqual([
      expect.objectContaining({ path: 'lib/domain/role.ts', line: 3 }),
    ])
  })
})

describe('imports of a file', () => {
  test('are read from the program, not from its texts and comments', () => {
    const source = `const text = "import 'a'" // import 'b'\nconst jsx = <p>import 'c'</p>`
    expect(importsOf('a.tsx', source)).toEqual([])
  })

  test('cannot be read from a file that does not parse', () => {
    expect(() => importsOf('a.ts', 'import {')).toThrow('a.ts cannot be parsed')
  })
})
