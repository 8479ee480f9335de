import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type OriginFault,
  originFault,
  readOrigin,
} from '../../../../../lib/domain/dashboards/origin.ts'

describe('an origin', () => {
  test.each([
    'https://in-home.example',
    'https://in-home.example:8443',
    'https://192.168.0.5',
    'https://[2001:db8::1]:8443',
    'https://xn--exmple-cua.de',
    'https://a_b.example',
    'http://localhost',
    'http://localhost:4310',
    'http://127.0.0.1:4310',
    'http://in-home.localhost:4310',
  ])('is one: %s', (origin) => {
    expect(originFault(origin)).toBeUndefined()
    expect(readOrigin(origin)).toEqual({ origin })
  })

  test.each([
    ['  https://in-home.example/ ', 'https://in-home.example'],
    ['HTTPS://In-Home.Example', 'https://in-home.example'],
    ['https://in-home.example:443', 'https://in-home.example'],
    ['http://localhost:80', 'http://localhost'],
    ['https://exämple.de', 'https://xn--exmple-cua.de'],
    ['https://in-home。example', 'https://in-home.example'],
    ['http://127.1:4310', 'http://127.0.0.1:4310'],
    ['http://2130706433', 'http://127.0.0.1'],
  ])('may be typed as %j, and is stored as browsers write it', (typed, origin) => {
    expect(readOrigin(typed)).toEqual({ origin })
    expect(originFault(typed)).toBeDefined()
  })

  test.each<[string, OriginFault]>([
    ['', 'not-an-address'],
    ['in-home.example', 'not-an-address'],
    ['https://', 'not-an-address'],
    ['https:in-home.example', 'not-an-address'],
    ['https:////in-home.example', 'not-an-address'],
    ['https:\\\\in-home.example', 'not-an-address'],
    ['ftp://in-home.example', 'not-an-address'],
    ['file:///etc/hosts', 'not-an-address'],
    ['javascript:alert(1)', 'not-an-address'],
    ['javascript://in-home.example/%0aalert(1)', 'not-an-address'],
    ['blob:https://in-home.example', 'not-an-address'],
    ['null', 'not-an-address'],
    // Browsers leave these out, so that the address is another one than it looks like.
    ['https://in-home.exam\tple', 'not-an-address'],
    ['https://in-home.example\n.evil.example', 'not-an-address'],
    ['https://in-home.example .evil.example', 'not-an-address'],
    ['https://in-home.example\\@evil.example', 'not-an-address'],
    ['https://in-home.example\\.evil.example', 'not-an-address'],
    // The name of another server than without the dot, and of the same to whoever looks it up.
    ['https://in-home.example.', 'not-an-address'],
    // To a browser’s question for access these would be every site, or many.
    ['https://*', 'not-an-address'],
    ['https://*.example', 'not-an-address'],
    ['https://%2a.example', 'not-an-address'],
    ['http://*.localhost', 'not-an-address'],
    ['https://user:secret@in-home.example', 'has-password'],
    ['https://user@in-home.example', 'has-password'],
    ['https://@in-home.example', 'has-password'],
    ['https://in-home.example@evil.example', 'has-password'],
    ['https://in-home.example/app', 'has-path'],
    ['https://in-home.example/@user', 'has-password'],
    ['https://in-home.example?x=1', 'has-path'],
    ['https://in-home.example/?', 'has-path'],
    ['https://in-home.example#top', 'has-path'],
    ['http://in-home.example', 'plain-http'],
    ['http://192.168.0.5', 'plain-http'],
    ['http://0.0.0.0', 'plain-http'],
    ['http://localhost.example', 'plain-http'],
    ['http://127.0.0.1.example', 'plain-http'],
    ['http://a.b.localhost', 'plain-http'],
    ['http://[::1]', 'loopback-number'],
    ['http://127.0.0.2:4310', 'loopback-number'],
  ])('is none: %j, because of %s', (text, fault) => {
    expect(readOrigin(text)).toEqual({ fault })
    expect(originFault(text)).toBe(fault)
  })

  test('in a definition has no slash at its end', () => {
    expect(originFault('https://in-home.example/')).toBe('has-path')
  })
})

test('whatever is typed is an origin that browsers write the same, or has a fault', () => {
  const bits = fc.constantFrom('https://', 'http://', 'a', '.', ':', '@', '/', '\\', '*', '[', ' ')
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl(),
    fc.array(fc.oneof(bits, fc.string({ maxLength: 2 }))).map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(any, (text) => {
      const read = readOrigin(text)
      if ('fault' in read) return
      expect(new URL(read.origin).origin).toBe(read.origin)
      expect(originFault(read.origin)).toBeUndefined()
      expect(read.origin).not.toMatch(/[*@\s\\]/)
    }),
  )
})
