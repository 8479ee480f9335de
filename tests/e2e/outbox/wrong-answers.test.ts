import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Fault } from '../../../mocks/server/faults.ts'
import { openOffice } from '../fixtures/crash/office.ts'
import { syncFromOffice } from '../fixtures/crash/tasks.ts'
import { profileOf } from '../fixtures/pages/profile-page.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { test as base, expect, pictureOf } from '../fixtures/test.ts'

/** A server at an origin of its own, and everything that it was asked. */
interface Elsewhere {
  origin: string
  asked: string[]
}

const test = base.extend<{ elsewhere: Elsewhere }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from it what a fixture needs.
  elsewhere: async ({}, use) => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      // As open as can be: nothing but the one who asks is in the way.
      const { origin = '*' } = request.headers
      response.setHeader('Access-Control-Allow-Origin', origin)
      response.setHeader('Access-Control-Allow-Credentials', 'true')
      response.setHeader(
        'Access-Control-Allow-Headers',
        'content-type, x-csrf-token, idempotency-key, if-match',
      )
      response.end('{}')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    // Safe: it listens on a port.
    const { port } = server.address() as AddressInfo
    await use({ origin: `http://127.0.0.1:${port}`, asked })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})

const { add, confirm, dialog, ...bob } = profileOf('Bob Walker')
const undo = { ...bob.undo, timeoutMs: 40_000 }

const once = { match: 'POST /api/v1/syncs', times: 1 } as const

test.beforeEach(async ({ at, signIn, openClient }) => {
  await signIn('ana')
  await openClient('Bob Walker')
  await at.find(add)
})

test('a preview that is led to another origin takes nothing there, and nobody reads that they are offline', async ({
  page,
  at,
  business,
  elsewhere,
}) => {
  const to = `${elsewhere.origin}/taken`
  await business.tell({ do: 'fault', fault: { ...once, kind: 'redirect', to } })
  await at.press(add)
  await expect.poll(() => at.text(dialog)).toMatch(/Unexpected response/)
  expect(await at.text(dialog)).not.toMatch(/offline/)
  await page.screenshot({ path: pictureOf('redirected-preview') })
  expect(elsewhere.asked).toEqual([])
  await at.press({ role: 'button', name: 'Try again', within: dialog })
  await at.find(confirm)
})

test('a sync that is led to another origin takes nothing there, and is done here once', async ({
  at,
  business,
  elsewhere,
}) => {
  const to = `${elsewhere.origin}/taken`
  await business.tell({ do: 'fault', fault: { ...once, kind: 'redirect', to, keyed: true } })
  await at.press(add)
  await at.press(confirm)
  await at.find(undo)
  expect(elsewhere.asked).toEqual([])
  expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('a look at who is signed in that is led to another origin takes nothing there', async ({
  page,
  at,
  business,
  elsewhere,
}) => {
  const to = `${elsewhere.origin}/taken`
  const fault: Fault = { match: 'GET /api/v1/session', kind: 'redirect', to, times: 1 }
  await business.tell({ do: 'fault', fault })
  await page.reload()
  await at.press({ role: 'button', name: 'Try again' })
  await at.find(add)
  expect(elsewhere.asked).toEqual([])
})

for (const kind of ['about-another', 'other-way'] as const) {
  test(`a preview that is ${kind} is not shown`, async ({ at, business }) => {
    await business.tell({ do: 'fault', fault: { ...once, kind } })
    await at.press(add)
    await expect.poll(() => at.text(dialog)).toMatch(/Unexpected response/)
    expect(await at.text(dialog)).not.toMatch(/Somebody Else|fields/)
    await at.press({ role: 'button', name: 'Try again', within: dialog })
    await at.find(confirm)
  })
}

for (const kind of ['about-another', 'other-way', 'rehearsed'] as const) {
  test(`a sync whose answer is ${kind} is what the backend made of it, once`, async ({
    at,
    business,
  }) => {
    await business.tell({ do: 'fault', fault: { ...once, kind, keyed: true } })
    await at.press(add)
    await at.press(confirm)
    await at.find(undo)
    expect(await at.findAll({ role: 'StaticText', name: /Somebody Else/ })).toEqual([])
    expect(await business.report()).toMatchObject({ committedSyncs: 1, mails: 0 })
  })
}

test("a sync that is answered with somebody else's is not called done before it is", async ({
  at,
  context,
  business,
}) => {
  const office = await openOffice(context)
  const fault: Fault = { ...once, kind: 'repeat', keyed: true }
  const another = syncFromOffice(await accountIdOf(business, 'max'), { business, office })
  await business.tell({ do: 'fault', fault })
  await another.press()
  await another.check()
  await at.press(add)
  await at.press(confirm)
  await at.find(undo)
  const bob = await accountIdOf(business, 'bob')
  expect((await business.report()).commitsByAccount[bob]).toBe(1)
})
