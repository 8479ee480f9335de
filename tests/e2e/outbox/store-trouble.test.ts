import type { BrowserContext, Page } from '@playwright/test'
import { openOffice } from '../fixtures/crash/office.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { accountIdOf } from '../fixtures/people.ts'
import { expect, test } from '../fixtures/test.ts'

// What is done to the store of a browser stays done.
test.use({ ownBrowser: true })

const ORIGIN = new URL(extensionUrl('popup.html')).href.replace('/popup.html', '')

const accounts = (popup: Page) => popup.getByRole('list', { name: 'Accounts' })
const bob = (popup: Page) => popup.getByRole('listitem').filter({ hasText: 'Bob Walker' })

/** Has the browser do something to what it keeps for the extension, as its own tools for developers do. */
async function storageTools(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page)
  return {
    clear: () =>
      session.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'indexeddb' }),
    /** Leaves no room at all. */
    async leaveNoRoom() {
      const { usage } = await session.send('Storage.getUsageAndQuota', { origin: ORIGIN })
      await session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, quotaSize: usage })
      // The browser goes by what it knew for half a minute more.
      await expect.poll(() => isRefused(context), { timeout: 60_000 }).toBe(true)
    },
    leaveAllRoom: () => session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN }),
  }
}

/** Whether the browser refuses to keep anything more for the extension. Otherwise it is deleted again. */
async function isRefused(context: BrowserContext): Promise<boolean> {
  const other = await context.newPage()
  await other.goto(extensionUrl('icon/tandem.svg'))
  const refused = await other.evaluate(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open('as-much-as-there-is')
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => opening.result.createObjectStore('bytes')
        opening.onsuccess = () => {
          const { result: db } = opening
          const writing = db.transaction('bytes', 'readwrite')
          writing.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(60_000)), 0)
          const end = (refused: boolean) => {
            db.close()
            indexedDB.deleteDatabase(db.name).onsuccess = () => resolve(refused)
          }
          writing.oncomplete = () => end(false)
          writing.onabort = () => end(true)
        }
      }),
  )
  await other.close()
  return refused
}

/** Deletes the database from another page of the extension. */
async function deleteElsewhere(context: BrowserContext): Promise<void> {
  const other = await context.newPage()
  await other.goto(extensionUrl('icon/tandem.svg'))
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('tandem')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
  )
  await other.close()
}

for (const [how, lose] of [
  ['deleted by another page', deleteElsewhere],
  [
    'cleared with the tools for developers',
    async (context: BrowserContext, page: Page) => (await storageTools(context, page)).clear(),
  ],
] as const) {
  test.describe(`a database that is ${how} under an open popup`, () => {
    test('is filled again by itself, and what waits is kept and done once', async ({
      context,
      page,
      business,
      popupOf,
    }) => {
      const popup = await popupOf('ana')
      await expect(accounts(popup)).toBeVisible()
      const accountId = await accountIdOf(business, 'bob')
      const office = await openOffice(context)
      await business.tell({
        do: 'fault',
        fault: { match: 'POST /api/v1/syncs', kind: 'reset', keyed: true },
      })
      const subject = { from: 'popup', accountId } as const
      const { operationId } = await office.granted('sync.preview', {
        subject,
        branch: 'facility',
        choices: {},
      })
      await office.granted('sync.confirm', { operationId, subject, choices: {} })

      await lose(context, page)
      await business.tell({ do: 'clear-faults' })
      await popup.bringToFront()
      await popup.getByRole('searchbox', { name: 'Search accounts' }).fill('bob walker')
      await expect(bob(popup)).toBeVisible({ timeout: 60_000 })
      await expect
        .poll(async () => (await office.operationsOn(accountId)).map(({ state }) => state), {
          timeout: 60_000,
        })
        .toEqual(['done'])
      await expect(bob(popup).getByRole('link', { name: 'Facility' })).toBeVisible()
      expect(await business.report('bob')).toMatchObject({ committedSyncs: 1, mails: 0 })
    })
  })
}

test.describe('a browser that is full', () => {
  test.use({ accounts: 5000 })

  test('keeps no accounts, says so, and fetches them again when there is room', async ({
    context,
    page,
    signIn,
    openPopup,
  }) => {
    await signIn('ana')
    const office = await openOffice(context)
    await expect.poll(async () => (await office.ask('session.read', {})).ok).toBe(true)
    const tools = await storageTools(context, page)
    await tools.leaveNoRoom()
    const { popup } = await openPopup()
    await expect(popup.getByRole('heading', { name: 'No room for the accounts' })).toBeVisible()
    await expect(accounts(popup)).toBeHidden()

    await tools.leaveAllRoom()
    await popup.getByRole('button', { name: 'Try again' }).click()
    await expect(accounts(popup)).toBeVisible({ timeout: 60_000 })
  })
})
