import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { anything } from '../../../../lib/backend/expected.ts'
import { readResponse, retryAfterSeconds } from '../../../../lib/backend/read-response.ts'

const schema = v.object({ name: v.string() })

/** A reply as openapi-fetch gives it: the stream of a good answer, or the body of a bad one. */
async function reply(body: string, init: ResponseInit = {}) {
  const response = new Response(body, init)
  if (response.ok) return { data: response.body, response }
  return {
    error: await Promise.resolve(body)
      .then(JSON.parse)
      .catch(() => body),
    response,
  }
}

const problem = (name: string, more = {}) =>
  JSON.stringify({ type: `urn:tandem:problem:${name}`, title: 'x', status: 409, ...more })

describe('an answer of the backend', () => {
  test('of the right shape is the value', async () => {
    expect(await readResponse(schema, anything, reply('{"name":"Bob","more":1}'))).toEqual({
      ok: true,
      value: { name: 'Bob' },
    })
  })

  test.each([
    ['HTML', '<!doctype html><h1>Welcome to the hotel Wi-Fi</h1>', {}, 'bad-answer'],
    ['half of it', '{"name":"B', {}, 'bad-answer'],
    ['nothing', '', {}, 'bad-answer'],
    ['of another shape', '{"name":1}', {}, 'bad-answer'],
    ['an error page', '<h1>502</h1>', { status: 502 }, 'server-error'],
    ['a refusal that no contract knows', problem('made-up'), { status: 409 }, 'bad-answer'],
    ['a prototype', '{"__proto__":{"name":"Bob"}}', {}, 'bad-answer'],
  ])('that is %s is a problem, not an exception', async (_, body, init, name) => {
    expect(await readResponse(schema, anything, reply(body, init))).toEqual({
      ok: false,
      problem: { name },
    })
  })

  test('that refuses carries what changed', async () => {
    const body = problem('changed', { changed: ['Phone'] })
    expect(await readResponse(schema, anything, reply(body, { status: 412 }))).toEqual({
      ok: false,
      problem: { name: 'changed', changed: ['Phone'] },
    })
  })

  test('that says "too many" carries how long to wait', async () => {
    const init = { status: 429, headers: { 'Retry-After': '7' } }
    expect(await readResponse(schema, anything, reply(problem('too-many'), init))).toEqual({
      ok: false,
      problem: { name: 'too-many', retryAfter: 7 },
    })
  })

  test('that never came is "timeout" or "offline"', async () => {
    const timeout = Promise.reject(new DOMException('late', 'TimeoutError'))
    expect(await readResponse(schema, anything, timeout)).toMatchObject({
      problem: { name: 'timeout' },
    })
    const refused = Promise.reject(new TypeError('Failed to fetch'))
    expect(await readResponse(schema, anything, refused)).toMatchObject({
      problem: { name: 'offline' },
    })
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T12:00:00Z')
  test.each([
    ['7', 7],
    ['0', 1],
    ['999999', 3600],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30],
    ['Thu, 01 Jan 2026 11:00:00 GMT', 1],
    ['soon', undefined],
    [null, undefined],
  ])('%j means %j seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds)
  })
})
