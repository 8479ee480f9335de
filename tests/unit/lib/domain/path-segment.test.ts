import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { serializePath } from '../../../../lib/backend/request-path.ts'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import { profileHrefs } from '../../../../lib/domain/accounts/profile-hrefs.ts'
import { isPathSegment } from '../../../../lib/domain/path-segment.ts'

const UNFIT = ['.', '..', '%2e', '.%2E', '', 'a/b', '../7', 'a\\b', '7\n', '\u0000']
const FIT = ['7', 'a-8', 'clients?x=1', 'a#b', 'ä b', '100%', '...', '%2f', '$&']

const clientWith = (id: string): Account => ({
  id: 'a-8',
  kind: 'client',
  name: 'Bob Walker',
  profiles: { facility: { id, status: 'active', pets: [] } },
  version: 1,
})

const template = (origin: string) => ({
  client: `${origin}/clients/{id}`,
  staff: `${origin}/staff/{id}`,
})
const TEMPLATES = {
  'in-home': template('https://in-home.example'),
  facility: template('https://facility.example'),
}

describe('an id that would change the path it becomes part of', () => {
  test.each(UNFIT)('is no segment: %j', (id) => {
    expect(isPathSegment(id)).toBe(false)
  })

  test.each(UNFIT)('has no link: %j', (id) => {
    expect(profileHrefs(TEMPLATES, clientWith(id))).toEqual({})
  })

  test.each(UNFIT)('is put into no request: %j', (id) => {
    expect(() => serializePath('/accounts/{id}/messages', { id })).toThrow()
  })

  test.each(FIT)('is not this one, which stays where it is put: %j', (id) => {
    const path = `/clients/${encodeURIComponent(id)}`
    expect(profileHrefs(TEMPLATES, clientWith(id))).toEqual({
      facility: `https://facility.example${path}`,
    })
    expect(new URL(serializePath('/clients/{id}', { id }), 'https://a.example').pathname).toBe(path)
  })
})

test('whatever the id, a link and a request have as many segments as their template', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (id) => {
      if (!isPathSegment(id) || !id.isWellFormed()) return
      const { facility = '' } = profileHrefs(TEMPLATES, clientWith(id))
      for (const path of [
        facility,
        `https://facility.example${serializePath('/clients/{id}', { id })}`,
      ]) {
        const url = new URL(path)
        expect(url.origin).toBe('https://facility.example')
        expect(url.search + url.hash).toBe('')
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'clients', id])
      }
    }),
  )
})
