import { readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import schema from '../../../../../docs/dashboard.schema.json' with { type: 'json' }
import { readDefinition } from '../../../../../lib/domain/dashboards/definition-schema.ts'
import demo from '../../../../../public/demo-dashboard.json' with { type: 'json' }

const fits = new Ajv2020({ strict: true }).compile(schema)

const isRead = (value: unknown) => readDefinition(value, []).ok

const WHOLE = {
  ...demo,
  $schema: 'https://tandem.example/dashboard.schema.json',
  anchors: { ...demo.anchors, header: 'header' },
  texts: ['Paws & Co.'],
}

describe('the published schema and the reader', () => {
  test('both take the demo’s definition', () => {
    expect([fits(demo), isRead(demo)]).toEqual([true, true])
    expect([fits(WHOLE), isRead(WHOLE)]).toEqual([true, true])
  })

  test('both take the example of the guide', () => {
    const guide = readFileSync(new URL('../../../../../docs/dashboard.md', import.meta.url), 'utf8')
    const [, example = ''] = /```json\n([^`]+)```/.exec(guide) ?? []
    const definition: unknown = JSON.parse(example)
    expect([fits(definition), isRead(definition)]).toEqual([true, true])
  })

  test.each<[string, object]>([
    ['another version', { version: 2 }],
    ['a name of blanks', { name: ' \u00a0\ufeff' }],
    ['a name that is only long because of its blanks', { name: 'x'.padEnd(61) }],
    ['an unknown part', { colours: [] }],
    ['anchors as a list', { anchors: [] }],
    ['pages as a list', { pages: [] }],
    ['a ninth text', { texts: Array(9).fill('x') }],
    ['a text of no characters', { texts: [''] }],
    ['a path after the origin', { origins: { ...demo.origins, facility: 'https://a.example/b' } }],
    ['every host', { origins: { ...demo.origins, facility: 'https://*' } }],
    ['many hosts', { origins: { ...demo.origins, facility: 'https://*.example' } }],
    ['a user', { origins: { ...demo.origins, facility: 'https://u@a.example' } }],
    ['plain http', { origins: { ...demo.origins, facility: 'http://192.168.0.5' } }],
    ['upper case', { origins: { ...demo.origins, facility: 'https://A.example' } }],
    ['a dot at the end', { origins: { ...demo.origins, facility: 'https://a.example.' } }],
    ['an API beside the origin', { apiPath: 'api' }],
    ['an API above', { apiPath: '/../api' }],
    ['a sign-in elsewhere', { pages: { ...demo.pages, signIn: '//a.example' } }],
    ['no client page', { pages: { ...demo.pages, client: [] } }],
    ['a regular expression', { pages: { ...demo.pages, client: ['^/clients/(\\d+)$'] } }],
  ])('both refuse %s', (_, change) => {
    const value = { ...demo, ...change }
    expect([fits(value), isRead(value)]).toEqual([false, false])
  })

  test.each<[string, object]>([
    [
      'numbers in brackets',
      { origins: { ...demo.origins, facility: 'https://[2001:db8::1]:8443' } },
    ],
    ['a long name of wide characters', { name: '🐶'.repeat(30) }],
    ['no API path', { apiPath: '' }],
  ])('both take %s', (_, change) => {
    const value = { ...demo, ...change }
    expect([fits(value), isRead(value)]).toEqual([true, true])
  })
})

/** What may stand in the place of any part. */
const oddValue = fc.oneof(
  fc.constantFrom('', ' ', '/', '/*', '//', '/clients/{id}', 'https://*', 'https://a.example:443'),
  fc.constantFrom('https://a.example/', 'http://localhost', 'https://[::1]', '\ufeff', '\ud800'),
  fc.string({ unit: 'binary', maxLength: 250 }),
  fc.webUrl(),
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(fc.string({ maxLength: 5 }), { maxLength: 10 }),
)

/** The places in a definition: keys from the top. */
const PLACES = placesIn(WHOLE)

function placesIn(value: unknown, above: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [above]
  const below = Object.entries(value).flatMap(([key, each]) => placesIn(each, [...above, key]))
  return [above, ...below]
}

/** Returns a copy with something else in a place, with a part more there, or without the place. */
function changed(whole: unknown, place: string[], edit: Edit): unknown {
  const [key, ...rest] = place
  if (key === undefined || typeof whole !== 'object' || whole === null) return edit.value
  const copy: Record<string, unknown> = Object.fromEntries(Object.entries(whole))
  if (rest.length > 0) copy[key] = changed(copy[key], rest, edit)
  else if (edit.way === 'replace') copy[key] = edit.value
  else if (edit.way === 'add') Object.defineProperty(copy, edit.name, more(edit.value))
  else delete copy[key]
  return Array.isArray(whole) ? Object.values(copy) : copy
}

const more = (value: unknown) => ({ value, enumerable: true, configurable: true, writable: true })

interface Edit {
  way: 'replace' | 'add' | 'remove'
  name: string
  value: unknown
}

const anyEdit: fc.Arbitrary<Edit> = fc.record({
  way: fc.constantFrom('replace', 'replace', 'add', 'remove'),
  name: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'id', '8'), fc.string()),
  value: oddValue,
})

test('whatever the reader takes, the schema takes; whatever the schema refuses, the reader refuses', () => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...PLACES), anyEdit), {
    minLength: 1,
    maxLength: 3,
  })
  fc.assert(
    fc.property(edits, (list) => {
      const value = list.reduce<unknown>(
        (whole, [place, edit]) => changed(whole, place, edit),
        WHOLE,
      )
      // As it would come from a file.
      const read: unknown = JSON.parse(JSON.stringify(value) ?? 'null')
      if (isRead(read)) expect(fits(read), JSON.stringify(fits.errors)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})
