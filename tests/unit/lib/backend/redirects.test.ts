import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createBackendClient } from '../../../../lib/backend/client.ts'
import { siteAt } from '../../../fixtures/demo-dashboard.ts'

/** A server on this machine with one answer to everything, and what it was asked. */
async function serve(status: number, headers: Record<string, string>, body: object) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  // Safe: it listens on a port.
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, asked }
}

/** A refusal that would be believed if it came with the status of one. */
const refusal = { type: 'urn:tandem:problem:forbidden', title: 'x', status: 403 }

const order = { accountId: 'a-1', to: 'facility' } as const
const sent = { csrfToken: 'the-token', key: 'the-key-1', version: 1 }

test.each([301, 302, 303, 307, 308])(
  'a redirect under %s takes no request to another origin, and is an answer that makes no sense',
  async (status) => {
    const other = await serve(200, {}, {})
    const dashboard = await serve(status, { Location: `${other.origin}/api/v1/taken` }, refusal)
    const client = createBackendClient(siteAt(dashboard.origin))
    const answers = await Promise.all([
      client.sync(order, sent),
      client.previewSync(order, sent),
      client.syncBatch([{ ...order, key: 'the-key-2' }], sent),
      client.changeRole({ accountId: 'a-1', branch: 'facility', role: 'Scheduler' }, sent),
      client.changeStatus({ accountId: 'a-1', branch: 'facility', status: 'inactive' }, sent),
      client.writeMessage({ accountId: 'a-1', branch: 'facility', text: 'Hello' }, sent),
      client.markSeen({ accountId: 'a-1', branch: 'facility', upTo: 'm-1' }, sent),
      client.readSession('this-device'),
      client.listChanges(undefined),
    ])
    expect(dashboard.asked).toHaveLength(answers.length)
    expect(other.asked).toEqual([])
    for (const answer of answers)
      expect(answer).toEqual({ ok: false, problem: { name: 'bad-answer' } })
  },
)
