import { request } from 'node:http'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Emulation, startEmulation } from '../../../../mocks/server/start.ts'

let emulation: Emulation

beforeAll(async () => {
  emulation = await startEmulation({ port: 0, accounts: 20, seed: 1 })
})

afterAll(() => emulation.stop())

const JSON_TYPE = { 'Content-Type': 'application/json' }

test('sets the session cookie that both dashboards understand', async () => {
  const { inHome, facility } = emulation.urls
  const body = JSON.stringify({ email: 'ana@paws.example', password: 'demo' })
  const signedIn = await fetch(`${inHome}/api/v1/session`, {
    method: 'POST',
    headers: JSON_TYPE,
    body,
  })
  const [cookie = ''] = signedIn.headers.getSetCookie()
  expect(cookie).toMatch(/^paws_session=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/)
  const headers = { cookie: cookie.split(';')[0] ?? '' }
  expect((await fetch(`${facility}/api/v1/session`, { headers })).status).toBe(200)
  expect((await fetch(`${facility}/api/v1/session`)).status).toBe(401)
})

test('hands a body over a megabyte on as too large', async () => {
  const body = 'x'.repeat(3 * 1024 * 1024)
  const answer = await fetch(`${emulation.urls.inHome}/api/v1/session`, {
    method: 'POST',
    headers: JSON_TYPE,
    body,
  })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({ type: 'urn:tandem:problem:too-large' })
})

test('does not answer under a foreign host name', async () => {
  const status = await new Promise((resolve, reject) => {
    const asked = request(`${emulation.urls.inHome}/sign-in`, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.setHeader('Host', 'paws.example')
    asked.on('error', reject).end()
  })
  expect(status).toBe(421)
})

test('breaks the connection where the answer is a network error', async () => {
  emulation.faults.add({ match: 'GET /api/v1/fields', kind: 'reset', times: 1 })
  await expect(fetch(`${emulation.urls.inHome}/api/v1/fields`)).rejects.toThrow()
})

test('breaks the connection in the middle of an answer', async () => {
  emulation.faults.add({ match: 'GET /api/v1/fields', kind: 'reset-in-body', times: 1 })
  const answer = await fetch(`${emulation.urls.inHome}/api/v1/fields`)
  expect(answer.status).toBe(401)
  await expect(answer.text()).rejects.toThrow()
})

test('refuses connections for a while, and is there again', async () => {
  const fields = `${emulation.urls.inHome}/api/v1/fields`
  emulation.faults.add({ match: 'GET /api/v1/fields', kind: 'refuse', times: 1, ms: 300 })
  await expect(fetch(fields)).rejects.toThrow()
  const refusal = await fetch(fields).catch(({ cause }) => cause)
  expect(refusal).toMatchObject({ code: 'ECONNREFUSED' })
  const patience = { timeout: 5000 }
  await vi.waitFor(async () => expect((await fetch(fields)).status).toBe(401), patience)
})

test('stays whole when somebody gives up on an answer that drips', async () => {
  const fields = `${emulation.urls.inHome}/api/v1/fields`
  emulation.faults.add({ match: 'GET /api/v1/fields', kind: 'drip', times: 1, ms: 20 })
  await expect(
    fetch(fields, { signal: AbortSignal.timeout(50) }).then((answer) => answer.text()),
  ).rejects.toThrow()
  expect((await fetch(fields)).status).toBe(401)
})
