import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Account } from '../../lib/domain/accounts/account.ts'
import { profileHrefs } from '../../lib/domain/accounts/profile-hrefs.ts'
import { matchPattern } from '../../lib/domain/dashboards/path-pattern.ts'
import { anyText } from './any-text.ts'
import { runs } from './runs.ts'

const ORIGIN = 'https://in-home.example'
/** Templates as backends have them, with the pattern of the same page in a definition. */
const PAGES = [
  ['/clients/{id}', '/clients/{id}'],
  ['/a/{id}/profile', '/a/{id}/profile'],
  ['/app?view=client&id={id}', '/app?view=client&id={id}'],
  ['/#/client/{id}', '/#/client/{id}'],
] as const

function accountWith(id: string): Account {
  const profiles = { 'in-home': { id, status: 'active' as const, pets: [] } }
  return { id: 'bob', kind: 'client', name: 'Bob', version: 1, profiles }
}

test('whatever the id of a profile is, its link leads to that profile on that page, or there is none', () => {
  const property = fc.property(fc.constantFrom(...PAGES), anyText, ([template, pattern], id) => {
    const templates = { client: ORIGIN + template, staff: ORIGIN + template }
    const { 'in-home': href } = profileHrefs(
      { 'in-home': templates, facility: templates },
      accountWith(id),
    )
    if (href === undefined) return
    const url = new URL(href)
    expect(url.origin).toBe(ORIGIN)
    expect([url.username, url.password]).toEqual(['', ''])
    expect(matchPattern(pattern, url)).toBe(id)
  })
  fc.assert(property, runs(2_500))
})

test('whatever an address is, reading it by a pattern ends and gives a text or nothing', () => {
  const location = fc.record({ pathname: anyText, search: anyText, hash: anyText })
  const anyPattern = fc.oneof(fc.constantFrom(...PAGES.map(([, pattern]) => pattern)), anyText)
  const property = fc.property(anyPattern, location, (pattern, at) => {
    expect(typeof (matchPattern(pattern, at) ?? '')).toBe('string')
  })
  fc.assert(property, runs(2_500))
})
