import { describe, expect, test } from 'vitest'
import { DEPENDENCY_REASONS } from '../../../scripts/docs/dependency-reasons.ts'
import { dependencyTables, reasonComplaints } from '../../../scripts/docs/dependency-tables.ts'
import { placesOf, withBlocks } from '../../../scripts/docs/markdown.ts'
import { readMadePages, readPackageLists } from '../../../scripts/docs/pages.ts'

describe('a page that is made', () => {
  test.each(readMadePages())('$path is as `npm run docs` makes it', ({ current, wanted }) => {
    expect(current).toBe(wanted)
  })

  test('keeps what stands around its blocks, and is the same when made again', () => {
    const page = 'Before\n<!-- npm run docs: a -->\nold\n<!-- end of a -->\nAfter\n'
    const made = withBlocks(page, { a: 'new' })
    expect(made).toBe('Before\n<!-- npm run docs: a -->\n\nnew\n\n<!-- end of a -->\nAfter\n')
    expect(withBlocks(made, { a: 'new' })).toBe(made)
  })

  test('has a place for every block', () => {
    expect(() => withBlocks('Before\n', { a: 'new' })).toThrow('npm run docs: a')
  })
})

describe('the places of a boundary', () => {
  test.each([
    [['lib/db/**'], '`lib/db/`'],
    [
      ['lib/messaging/{client,contract}.ts'],
      '`lib/messaging/client.ts`, `lib/messaging/contract.ts`',
    ],
    [[], ''],
  ])('%j are %s', (globs, places) => {
    expect(placesOf(globs)).toBe(places)
  })
})

describe('the reasons of the packages', () => {
  test('are there for each package of package.json, and for no other', () => {
    expect(reasonComplaints(readPackageLists())).toEqual([])
  })

  test('are missed where there are none', () => {
    const lists = { ...readPackageLists(), dependencies: { 'left-pad': '1.0.0' } }
    expect(reasonComplaints(lists)).toContain('left-pad has no reason')
    expect(() => dependencyTables(lists)).toThrow('left-pad')
  })

  test('are noticed where their package is gone', () => {
    const reasons = { ...DEPENDENCY_REASONS, 'left-pad': 'pads' }
    expect(reasonComplaints(readPackageLists(), reasons)).toEqual([
      'left-pad is not in package.json',
    ])
  })
})
