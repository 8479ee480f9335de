import { describe, expect, test } from 'vitest'
import { circlesIn } from '../../../scripts/import-boundaries/circles.ts'

/** What is said of these files, each with its import lines by path. */
function complaints(files: Record<string, string>): string[] {
  return circlesIn(new Map(Object.entries(files))).map(
    ({ path, line, sentence }) => `${path}:${line} ${sentence}`,
  )
}

describe('circles of imports', () => {
  test('name their files in order, with what to do', () => {
    const files = {
      'lib/a.ts': `import './elsewhere/d.ts'\nimport { b } from './b.ts'`,
      'lib/b.ts': `import { c } from '../mocks/c.ts'`,
      'mocks/c.ts': `import { a } from '../lib/a.ts'`,
      'lib/elsewhere/d.ts': '',
    }
    expect(complaints(files)).toEqual([
      'lib/a.ts:2 imports lib/b.ts, which imports mocks/c.ts, which imports lib/a.ts, which is a circle: ' +
        'move what they need of each other into a file of its own',
    ])
  })

  test.each([
    `import type { A } from './a.ts'`,
    `import { type A } from './a.ts'`,
    `export * from './a.ts'`,
    `export type { A } from './a.ts'`,
    `type A = import('./a.ts').A`,
    `const a = () => import('./a.ts')`,
    `import text from './a.ts?raw'`,
  ])('are seen in whatever form it is imported: %s', (source) => {
    expect(complaints({ 'lib/a.ts': `import './b.ts'`, 'lib/b.ts': source })).toHaveLength(1)
  })

  test('are reported one by one where a file is in two of them', () => {
    const files = {
      'lib/a.ts': `import './b.ts'\nimport './c.ts'`,
      'lib/b.ts': `import './a.ts'`,
      'lib/c.ts': `import './a.ts'`,
    }
    expect(complaints(files)).toEqual([
      expect.stringMatching(/^lib\/a.ts:1 imports lib\/b.ts, which imports lib\/a.ts,/),
      expect.stringMatching(/^lib\/c.ts:1 imports lib\/a.ts, which imports lib\/c.ts,/),
    ])
  })

  test('include a file that imports itself', () => {
    expect(complaints({ 'lib/a.ts': `import './a.ts'` })).toEqual([
      expect.stringContaining('lib/a.ts:1 imports lib/a.ts, which is a circle'),
    ])
  })

  test('are none where two ways lead to one file, or to files that are not checked', () => {
    const files = {
      'lib/a.ts': `import './b.ts'\nimport './c.ts'\nimport '../tests/fixtures/d.ts'`,
      'lib/b.ts': `import './c.ts'`,
      'lib/c.ts': `import 'lib/a.ts'`,
    }
    expect(complaints(files)).toEqual([])
  })
})
