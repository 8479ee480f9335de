import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  matchesAny,
  matchPattern,
  type PatternFault,
  patternFault,
} from '../../../../../lib/domain/dashboards/path-pattern.ts'
import { locationOf } from '../../../../fixtures/demo-dashboard.ts'

/** What stands in patterns, in an order that no dashboard has. */
const anyPattern = fc
  .array(fc.constantFrom('/', '{id}', '*', '?', '#', '&', '=', '.', '%2e', '{', 'a', 'view', '!'), {
    maxLength: 30,
  })
  .map((parts) => `/${parts.join('')}`)

const anyAddress = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true, validSchemes: ['https'] }),
  fc.string({ unit: 'binary', maxLength: 60 }).map((path) => `https://in-home.example/${path}`),
)

const partsOf = (address: string) => {
  const { pathname, search, hash } = new URL(address)
  return { pathname, search, hash }
}

describe('a pattern with an id', () => {
  test.each([
    '/clients/{id}',
    '/clients/{id}/',
    '/clients/{id}/*',
    '/{id}/profile',
    '/?view=client&id={id}',
    '/?id={id}',
    '/app#/client/{id}',
    '/app#!/client/{id}',
    '/app#client/{id}',
    '/*#/client/{id}',
    '/*?view=client&id={id}',
    '/kunden/%C3%A4/{id}',
  ])('is one: %s', (pattern) => {
    expect(patternFault(pattern, 'with-id')).toBeUndefined()
  })

  test.each<[string, PatternFault]>([
    ['', 'no-slash'],
    ['clients/{id}', 'no-slash'],
    ['https://in-home.example/clients/{id}', 'no-slash'],
    ['/clients', 'id-missing'],
    ['/clients/{ID}', 'bad-segment'],
    ['/clients/x{id}', 'bad-segment'],
    ['/clients/{id}/{id}', 'id-unwanted'],
    ['/clients/{id}?id={id}', 'id-unwanted'],
    [`/clients/{id}/${'a'.repeat(200)}`, 'too-long'],
    // Every page, or as good as.
    ['/{id}', 'too-wide'],
    ['/{id}/*', 'too-wide'],
    ['/*?id={id}', 'too-wide'],
    ['/{id}#*', 'too-wide'],
    // Never: no address is like that.
    ['/clients//{id}', 'bad-segment'],
    ['/clients/*/{id}', 'bad-segment'],
    ['/clients/../{id}', 'bad-segment'],
    ['/clients/./{id}', 'bad-segment'],
    ['/clients/%2e%2E/{id}', 'bad-segment'],
    ['/clients/.%2e/{id}', 'bad-segment'],
    ['/app#/client?id={id}', 'bad-segment'],
    ['/app#/client/{id}?tab=pets', 'bad-segment'],
    ['/?view=client&view=staff&id={id}', 'bad-segment'],
    ['/?{id}=client', 'bad-segment'],
    ['/?view=cl*&id={id}', 'bad-segment'],
    // Regular expressions, and what somebody took over from one.
    ['^/clients/\\d+$', 'no-slash'],
    ['/clients/(\\d+)', 'bad-character'],
    ['/clients/[0-9]+', 'bad-character'],
    ['/(clients|kunden)/{id}', 'bad-character'],
    ['/clients/.*', 'bad-segment'],
    ['/clients/:id', 'id-missing'],
    ['/clients/ {id}', 'bad-character'],
    ['/clients\\{id}', 'bad-character'],
    ['/kunden/ä/{id}', 'bad-character'],
  ])('is none: %s, because of %s', (pattern, fault) => {
    expect(patternFault(pattern, 'with-id')).toBe(fault)
  })
})

describe('a pattern without an id', () => {
  test.each(['/', '/clients', '/clients/*', '/?view=clients', '/app#/clients', '/*?embedded'])(
    'is one: %s',
    (pattern) => {
      expect(patternFault(pattern, 'without-id')).toBeUndefined()
    },
  )

  test.each<[string, PatternFault]>([
    ['/*', 'too-wide'],
    ['/#', 'too-wide'],
    ['/*#*', 'too-wide'],
    ['/clients/{id}', 'id-unwanted'],
    ['/clients?id={id}', 'id-unwanted'],
  ])('is none: %s, because of %s', (pattern, fault) => {
    expect(patternFault(pattern, 'without-id')).toBe(fault)
  })
})

describe('an address', () => {
  test.each([
    ['/clients/{id}', '/clients/7', '7'],
    ['/clients/{id}', '/clients/a%20b', 'a b'],
    ['/clients/{id}/*', '/clients/7', '7'],
    ['/clients/{id}/*', '/clients/7/pets/3', '7'],
    ['/clients', '/clients/', ''],
    ['/', '/?utm=1#top', ''],
    ['/?id={id}', '/?id=a%2Fb+c', 'a/b c'],
    ['/app#!/client/{id}', '/app#!/client/7', '7'],
    ['/app#client/{id}', '/app#client/7', '7'],
    ['/app#/client/{id}', '/app#/client/7/?tab=pets', '7'],
  ])('of the pattern %s is %s', (pattern, path, id) => {
    expect(matchPattern(pattern, locationOf(path))).toBe(id)
  })

  test.each([
    ['/clients/{id}', '/clients'],
    ['/clients/{id}', '/clients/'],
    ['/clients/{id}', '//clients/7'],
    ['/clients/{id}', '/Clients/7'],
    ['/clients/{id}', '/staff/../clients'],
    ['/clients/*', '/client'],
    ['/?id={id}', '/?id='],
    ['/?id={id}', '/?ID=7'],
    ['/?view=client&id={id}', '/?view=staff&view=client&id=7'],
    ['/app#/client/{id}', '/app#!/client/7'],
    ['/app#!/client/{id}', '/app#/client/7'],
    ['/app#client/{id}', '/app#staff/7'],
    ['/app#/client/{id}', '/app'],
  ])('of the pattern %s is not %s', (pattern, path) => {
    expect(matchPattern(pattern, locationOf(path))).toBeUndefined()
  })

  test('of any of some patterns is that of one', () => {
    expect(matchesAny(['/clients', '/staff'], locationOf('/staff'))).toBe(true)
    expect(matchesAny(['/clients', '/staff'], locationOf('/shifts'))).toBe(false)
    expect(matchesAny([], locationOf('/'))).toBe(false)
  })
})

describe('whatever somebody writes', () => {
  test('has a fault or none, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyPattern), (pattern) => {
        patternFault(pattern, 'with-id')
        patternFault(pattern, 'without-id')
      }),
    )
  })

  test('matches a page or does not, and the id stands in its address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyPattern), anyAddress, (text, href) => {
        const { pathname, search, hash } = partsOf(href)
        const id = matchPattern(text, { pathname, search, hash })
        const parts = [...pathname.split('/'), ...hash.replace('?', '/').split(/[/#]/)]
        const there = new Set(parts.flatMap((part) => [part, decodedOr(part)]))
        for (const [, value] of new URLSearchParams(search)) there.add(value)
        if (id) expect(there).toContain(id)
      }),
    )
  })

  test('matches a page made from it, if it is a pattern', () => {
    const isPattern = (text: string) => patternFault(text, 'with-id') === undefined
    fc.assert(
      fc.property(anyPattern.filter(isPattern), fc.stringMatching(/^[\w-]{1,20}$/), (text, id) => {
        const path = text.replaceAll('{id}', id).replaceAll('*', 'rest')
        expect(matchPattern(text, locationOf(path))).toBe(id)
      }),
      { numRuns: 50 },
    )
  })
})

function decodedOr(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
