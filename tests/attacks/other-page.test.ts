import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '../e2e/fixtures/test.ts'
import { takeOverContentScript } from './content-script.ts'

test('a content script that was taken over on Bob’s page learns nothing of Dana and does nothing for her', async ({
  page,
  at,
  business,
  signIn,
  openClient,
}) => {
  await signIn('ana')
  await openClient('Dana Dual')
  const profileId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  const bob = await openClient('Bob Walker')
  await at.find(bob.add)
  const run = await takeOverContentScript(page)
  const say = (name: string, ask: object) =>
    run(`chrome.runtime.sendMessage(${JSON.stringify({ tandem: name, ask })})`)
  const subject = { from: 'page', kind: 'client', profileId }
  const operationId = crypto.randomUUID()
  const asked = [
    say('copy.preview', { subject }),
    say('conversation.read', { subject, branch: 'in-home' }),
    say('message.drafts', { subject }),
    say('message.confirm', { subject, branch: 'in-home', operationId, text: 'Hello' }),
    say('sync.later', { subject, branch: 'facility', choices: {} }),
    say('page.load', { pathname: `/clients/${profileId}`, search: '', hash: '' }),
  ]
  for (const answer of await Promise.all(asked))
    expect(answer).toEqual({ ok: false, problem: { name: 'forbidden' } })
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })

  // On the same page the same script is answered about Bob.
  const own = { subject: { ...subject, profileId: new URL(page.url()).pathname.split('/').at(-1) } }
  const preview = await say('sync.preview', { ...own, branch: 'facility', choices: {} })
  expect(preview).toMatchObject({ ok: true })
})

test('a server on another port of the same computer is sent no session call, no device and no token', async ({
  page,
  at,
  business,
  signIn,
}) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['x-device'] ?? ''}`.trim())
    response.writeHead(401, { 'Content-Type': 'application/problem+json' })
    response.end(JSON.stringify({ type: 'urn:tandem:problem:signed-out', title: 'x', status: 401 }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // Safe: it listens on a port.
  const { port } = server.address() as AddressInfo
  try {
    await signIn('ana')
    await at.find({ role: 'navigation', name: 'Software' })
    await page.goto(`http://127.0.0.1:${port}/clients/1001`)
    await expect(page.locator('[data-feature]')).toHaveCount(0)
    // Whatever it said of the session, Ana is still known on the dashboard.
    await page.goto(`${business.inHome}/clients`)
    await at.find({ role: 'navigation', name: 'Software' })
    expect(asked.filter((each) => !/^GET \/(clients\/1001|favicon.ico)$/.test(each))).toEqual([])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
