import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { endOf, startServer } from './running-server.ts'

test('announces both addresses first and leaves cleanly when asked', async () => {
  const server = await startServer(['--port', '0', '--accounts', '20'])
  const { inHome, facility } = JSON.parse(server.announced)
  expect(inHome).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(facility).not.toBe(inHome)
  expect((await fetch(`${inHome}/sign-in`)).status).toBe(200)
  expect((await fetch(`${facility}/api/v1/session`)).status).toBe(401)
  expect(await server.end()).toBe(0)
})

test('is at another name of this computer where it is asked to', async () => {
  const server = await startServer(['--port', '0', '--accounts', '20', '--host', 'localhost'])
  const { inHome, facility } = JSON.parse(server.announced)
  expect(inHome).toMatch(/^http:\/\/localhost:\d+$/)
  const { urls } = await signedIn(inHome)
  expect(urls.facility.home).toBe(`${facility}/`)
  expect(await server.end()).toBe(0)
})

test.each([
  [['--port', 'lots'], '--port must be a whole number from 0 to 65534, not "lots".'],
  [['--accounts', '-1'], 'whole number'],
  [['--seed', '1.5'], '--seed must be a whole number'],
  [
    ['--host', 'paws.example'],
    '--host must be 127.0.0.1, localhost or a name that ends in .localhost',
  ],
  [['--colour', 'red'], 'Only --port, --accounts, --seed and --planted are known'],
])('says in one sentence what is wrong with %j', async (args, sentence) => {
  const { code, out, err } = await endOf(args)
  expect(code).toBe(1)
  expect(out).toBe('')
  expect(err).toContain(sentence)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('says which port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve)
  })
  // Listening on a port, not on a pipe: then the address is an AddressInfo.
  const { port } = other.address() as AddressInfo
  const { code, err } = await endOf(['--port', String(port), '--accounts', '20'])
  other.close()
  expect(code).toBe(1)
  expect(err).toContain(`Port ${port} is taken`)
})

test('obeys the process that started it', async () => {
  const server = await startServer(['--port', '0', '--accounts', '20'])
  const { inHome } = JSON.parse(server.announced)
  const fault = { match: 'GET /api/v1/session', kind: 'wrong-shape', times: 1 } as const
  expect(await server.ask({ id: 7, do: 'fault', fault })).toEqual({ id: 7, ok: true })
  expect(await (await fetch(`${inHome}/api/v1/session`)).json()).toEqual({ unexpected: true })
  const nobody = await server.ask({ id: 8, do: 'report', email: 'nobody@paws.example' })
  expect(nobody).toEqual({ id: 8, ok: false, problem: 'nobody has the e-mail nobody@paws.example' })
  await server.end()
})

/** What the API of a business says to Ana. */
async function signedIn(origin: string): Promise<{ urls: { facility: { home: string } } }> {
  const answer = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'ana@paws.example', password: 'demo' }),
  })
  return answer.json()
}
