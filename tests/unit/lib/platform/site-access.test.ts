import { afterEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  dropAccess,
  hasAccess,
  patternOf,
  requestAccess,
} from '../../../../lib/platform/site-access.ts'

afterEach(() => vi.unstubAllEnvs())

describe('the pattern of an origin', () => {
  test.each([
    ['https://in-home.example', 'https://in-home.example/*'],
    ['https://in-home.example:8443', 'https://in-home.example:8443/*'],
    ['http://127.0.0.1:4310', 'http://127.0.0.1:4310/*'],
    ['https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443/*'],
  ])('%s is %s', (origin, pattern) => {
    vi.stubEnv('FIREFOX', '')
    expect(patternOf(origin)).toBe(pattern)
  })

  test('is without the port in Firefox, whose patterns have none', () => {
    vi.stubEnv('FIREFOX', 'true')
    expect(patternOf('http://127.0.0.1:4310')).toBe('http://127.0.0.1/*')
  })
})

test('access is asked for, looked up and given back for these origins and no others', async () => {
  vi.stubEnv('FIREFOX', '')
  const asked: unknown[] = []
  const answer = (name: string) => async (permissions: object) =>
    asked.push([name, permissions]) > 0
  Object.assign(fakeBrowser, {
    permissions: {
      contains: answer('contains'),
      request: answer('request'),
      remove: answer('remove'),
    },
  })
  const origins = ['https://in-home.example', 'https://facility.example']
  expect(await hasAccess(origins)).toBe(true)
  expect(await requestAccess(origins)).toBe(true)
  await dropAccess(origins)
  const permissions = { origins: ['https://in-home.example/*', 'https://facility.example/*'] }
  expect(asked).toEqual([
    ['contains', permissions],
    ['request', permissions],
    ['remove', permissions],
  ])
})
