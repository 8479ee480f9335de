import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  dashboard,
  MOST_BYTES,
  type ReadDefinition,
  readDefinition,
  readDefinitionFile,
} from '../../../../../lib/domain/dashboards/definition-schema.ts'
import demo from '../../../../../public/demo-dashboard.json' with { type: 'json' }
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'

const SMALLEST = {
  version: 1,
  name: 'Paws',
  origins: { 'in-home': 'https://a.example', facility: 'https://b.example' },
  pages: { client: ['/clients/{id}'] },
}

const faultsIn = (read: ReadDefinition) =>
  !read.ok && read.reason === 'faults'
    ? read.faults.map(({ place, fault }) => `${place}: ${fault}`)
    : read

const faults = (value: unknown) => faultsIn(readDefinition(value, []))

describe('a definition', () => {
  test('of the demo is read', () => {
    expect(readDefinition(demo, [])).toMatchObject({ ok: true, definition: { name: 'Demo' } })
  })

  test('needs a name, two origins and a page of a client, and gets the rest', () => {
    expect(readDefinition(SMALLEST, [])).toEqual({
      ok: true,
      definition: {
        ...SMALLEST,
        apiPath: '',
        pages: {
          client: ['/clients/{id}'],
          staff: [],
          clientList: [],
          staffList: [],
          newClient: [],
          newStaff: [],
        },
        anchors: {},
        excluded: [],
        texts: [],
      },
    })
  })

  test('is read without the address of its schema, and without blanks around its name', () => {
    const read = readDefinition({ ...SMALLEST, $schema: './x.json', name: ' Paws ' }, [])
    expect(read).toMatchObject({ ok: true, definition: { name: 'Paws' } })
    expect(read.ok && read.definition).not.toHaveProperty('$schema')
  })

  test.each<[string, unknown, string[]]>([
    ['nothing', null, [': shape']],
    ['a text', 'hello', [': shape']],
    ['a list', [SMALLEST], [': shape']],
    ['an empty object', {}, ['version: empty', 'name: empty', 'origins: empty', 'pages: empty']],
    ['an empty name', { ...SMALLEST, name: '  ' }, ['name: empty']],
    ['a long name', { ...SMALLEST, name: 'x'.repeat(61) }, ['name: too-long']],
    ['an older version', { ...SMALLEST, version: 0 }, ['version: shape']],
    ['a version as a text', { ...SMALLEST, version: '1' }, ['version: shape']],
    ['a part nobody knows', { ...SMALLEST, patterns: '' }, ['patterns: unknown-entry']],
    [
      'a part named like one of every object',
      { ...SMALLEST, toString: 1 },
      ['toString: unknown-entry'],
    ],
    ['anchors as a list', { ...SMALLEST, anchors: [] }, ['anchors: shape']],
    [
      'an anchor without a selector',
      { ...SMALLEST, anchors: { name: '' } },
      ['anchors.name: empty'],
    ],
    [
      'an anchor nobody knows',
      { ...SMALLEST, anchors: { menu: 'ul' } },
      ['anchors.menu: unknown-entry'],
    ],
    ['no pattern in a list', { ...SMALLEST, excluded: [''] }, ['excluded.0: empty']],
    ['a pattern that is a number', { ...SMALLEST, excluded: ['/a', 7] }, ['excluded.1: shape']],
    ['nine patterns', { ...SMALLEST, excluded: Array(9).fill('/a') }, ['excluded: too-many']],
    ['no client page', { ...SMALLEST, pages: { client: [] } }, ['pages.client: no-client-page']],
    ['no pages', { ...SMALLEST, pages: {} }, ['pages.client: empty']],
    ['null for nothing', { ...SMALLEST, apiPath: null }, ['apiPath: shape']],
    [
      'one branch',
      { ...SMALLEST, origins: { 'in-home': 'https://a.example' } },
      ['origins.facility: empty'],
    ],
    [
      'a third branch',
      { ...SMALLEST, origins: { ...SMALLEST.origins, other: 'https://c.example' } },
      ['origins.other: unknown-entry'],
    ],
    [
      'patterns that are wrong',
      { ...SMALLEST, pages: { client: ['/{id}', '^/c'] } },
      ['pages.client.0: too-wide', 'pages.client.1: no-slash'],
    ],
  ])('is not: %s', (_, value, expected) => {
    expect(faults(value)).toEqual(expected)
  })

  test('of a newer version is said to be one, whatever else it has', () => {
    const newer = { ok: false, reason: 'newer-version' }
    expect(readDefinition({ version: 2, somethingNew: true }, [])).toEqual(newer)
    expect(readDefinition({ ...SMALLEST, version: 1.5 }, [])).toEqual(newer)
  })

  test('has so many faults named as somebody can fix, and no long text with them', () => {
    const read = readDefinition(
      { ...SMALLEST, excluded: Array.from({ length: 5_000 }, () => 'x'.repeat(300)) },
      [],
    )
    if (read.ok || read.reason !== 'faults') throw new Error('it fits')
    expect(read.faults).toHaveLength(50)
    expect(read.faults[0]?.value).toHaveLength(200)
  })
})

describe('a file', () => {
  const content = JSON.stringify(SMALLEST)

  test('is read, also after a byte order mark', () => {
    expect(readDefinitionFile(content, []).ok).toBe(true)
    expect(readDefinitionFile(`\uFEFF${content}\r\n`, []).ok).toBe(true)
  })

  test.each<[string, string, string]>([
    ['of 5 MB', content.padEnd(5_000_000), 'too-large'],
    ['a character too large', content.padEnd(MOST_BYTES + 1), 'too-large'],
    ['that is empty', '', 'not-json'],
    ['that ends too early', content.slice(0, -1), 'not-json'],
    ['of another kind', '<!doctype html>', 'not-json'],
    ['with comments', `// mine\n${content}`, 'not-json'],
    ['with two byte order marks', `\uFEFF\uFEFF${content}`, 'not-json'],
  ])('%s is refused', (_, text, reason) => {
    expect(readDefinitionFile(text, [])).toEqual({ ok: false, reason })
  })

  test('nested deeply is refused', () => {
    const deep = '['.repeat(MOST_BYTES / 2) + ']'.repeat(MOST_BYTES / 2)
    expect(readDefinitionFile(deep, []).ok).toBe(false)
  })

  test.each(['__proto__', 'constructor', 'hasOwnProperty'])('with a part %s is refused', (key) => {
    const odd = `{"${key}":{"isAdmin":true},${content.slice(1)}`
    expect(faultsIn(readDefinitionFile(odd, []))).toEqual([`${key}: unknown-entry`])
    expect({}).not.toHaveProperty('isAdmin')
  })

  test('gets nothing from a prototype that it brings', () => {
    const { name: _, ...nameless } = SMALLEST
    const odd = JSON.stringify(nameless).replace('{', '{"__proto__":{"name":"Paws"},')
    expect(faultsIn(readDefinitionFile(odd, []))).toContain('name: empty')
  })
})

describe('a stored dashboard', () => {
  test('is read as it was stored', () => {
    expect(v.parse(dashboard, JSON.parse(JSON.stringify(DEMO)))).toEqual(DEMO)
  })

  test('needs an id that we made', () => {
    expect(v.is(dashboard, { ...DEMO, id: 'mine' })).toBe(false)
    expect(v.is(dashboard, demo)).toBe(false)
  })
})
