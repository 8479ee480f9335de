import type { Page } from '@playwright/test'
import { type PlantedClient, plantedClients } from '../../../mocks/business/planted-clients.ts'
import { type RunningBusiness, startBusiness } from '../fixtures/business.ts'
import type { Office } from '../fixtures/crash/office.ts'
import { test as base } from '../fixtures/crash/power-cut-test.ts'
import type { Computer } from '../fixtures/crash/restarts.ts'
import { type Finding, searchFolder } from '../fixtures/disk-search.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { createPopupAccount } from '../fixtures/pages/popup-account.ts'
import { expect } from '../fixtures/test.ts'

const PLANTED = 200
const OTHERS = 5000
const SYNCED = 60

const everybody = plantedClients(PLANTED + 5)
const planted = everybody.slice(0, PLANTED)
/** Nobody of the business: what the test itself writes down, to see that what is written is found. */
const controls = everybody.slice(PLANTED)

const test = base.extend<{ plantedBusiness: RunningBusiness }>({
  // Playwright wants to see the braces, whatever is in them.
  // biome-ignore lint/correctness/noEmptyPattern: nothing is needed to have a business
  plantedBusiness: async ({}, use) => {
    const business = await startBusiness(OTHERS, PLANTED)
    await use(business)
    await business.stop()
  },
})

test.setTimeout(240_000)

/** Everything that is written of them somewhere, of six characters and more. */
function textsOf({ firstName, lastName, email, phone, street, petName, codes }: PlantedClient) {
  const mailbox = email.slice(0, email.indexOf('@'))
  return [firstName, lastName, mailbox, phone.slice(-10), street, petName, ...codes]
}

const nameOf = ({ firstName, lastName }: PlantedClient) => `${firstName} ${lastName}`

/** The first of them who is in In-Home alone. */
function firstOf(clients: readonly PlantedClient[]): PlantedClient {
  const [first] = clients
  if (!first) throw new Error('nobody was planted')
  return first
}

/** Puts the control texts where the extension keeps its own things. */
async function writeControls(page: Page): Promise<void> {
  await page.evaluate(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        localStorage.setItem('control', JSON.stringify(rows.slice(0, 1)))
        const opening = indexedDB.open('control')
        opening.onerror = () => reject(opening.error)
        opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
        opening.onsuccess = () => {
          const writing = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
          for (const [at, row] of rows.entries()) writing.objectStore('rows').put(row, at)
          writing.oncomplete = () => resolve()
          writing.onerror = () => reject(writing.error)
        }
      }),
    controls,
  )
}

/** Has Ana look for somebody, look at a preview, and sync many at once, some of whom look like others. */
async function workInThePopup(popup: Page, office: Office): Promise<void> {
  const rows = popup.getByRole('list', { name: 'Accounts' })
  await expect(rows).toBeVisible({ timeout: 60_000 })
  const person = firstOf(planted)
  const search = popup.getByRole('searchbox', { name: 'Search accounts' })
  for (const text of [person.petName, person.phone, person.email, person.lastName]) {
    await search.fill(text)
    await expect(rows.getByRole('listitem')).toHaveCount(1, { timeout: 60_000 })
  }
  const { add, confirm, dialog } = createPopupAccount(popup, nameOf(person))
  await add.click()
  await expect(confirm).toBeEnabled()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await search.fill('')

  // The planted ones were the last to come, and so they have the last ids.
  const items = planted
    .map((client, at) => ({ client, accountId: `a-${String(OTHERS + 1 + at).padStart(6, '0')}` }))
    .filter(({ client }) => client.branch === 'in-home')
    .slice(0, SYNCED)
    .map(({ accountId }) => ({ accountId, version: 1 }))
  const id = crypto.randomUUID()
  await office.granted('bulk.start', { id, to: 'facility', items })
  await expect.poll(async () => (await office.bulk(id))?.state, { timeout: 60_000 }).toBe('ended')
  expect(await office.count(id, 'conflict')).toBeGreaterThan(0)
  expect(await office.count(id, 'done')).toBeGreaterThan(SYNCED / 2)

  await popup.getByRole('tab', { name: /^Outbox/ }).click()
  await expect(popup.getByRole('region', { name: 'Needs attention' })).toBeVisible()
  await popup.getByRole('tab', { name: 'History' }).click()
  await expect(
    popup.getByRole('tabpanel', { name: 'History' }).getByRole('listitem').first(),
  ).toBeVisible()
}

/** A morning at the desk: the browser and its pages as they stand at the end of it. */
async function spendAMorning(business: RunningBusiness, computer: Computer) {
  const { context, page, office } = await computer.start(business, 'ana')
  const popup = await context.newPage()
  await popup.goto(extensionUrl('popup.html'))
  await workInThePopup(popup, office)
  await writeControls(popup)
  return { page, popup }
}

/** Files with what was found in them, shortened for reading. */
function tellOf(found: readonly Finding[]): string[] {
  const byFile = Map.groupBy(found, ({ file }) => file)
  return [...byFile].map(
    ([file, parts]) =>
      `${file}: ${parts.length} texts, such as ${parts
        .slice(0, 3)
        .map(({ part }) => part)
        .join('; ')}`,
  )
}

async function expectNobodyIn(folder: string): Promise<void> {
  const written = controls.flatMap(textsOf)
  const found = await searchFolder(folder, [...planted.flatMap(textsOf), ...written])
  const foundTexts = new Set(found.map(({ text }) => text))
  // The search finds what is there, but for some texts that the database's compressor wrote as "the same as before".
  const seen = written.filter((text) => foundTexts.has(text))
  expect(seen.length).toBeGreaterThan(written.length * 0.75)
  expect(tellOf(found.filter(({ text }) => !written.includes(text)))).toEqual([])
}

test('whoever signs out and closes the browser leaves nobody on the disk', async ({
  plantedBusiness,
  computer,
}) => {
  const { page, popup } = await spendAMorning(plantedBusiness, computer)
  await page.bringToFront()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await popup.bringToFront()
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeHidden()
  await computer.shutDown()
  await expectNobodyIn(computer.folder)
})

test('a browser that is killed while somebody is signed in leaves nobody on the disk', async ({
  plantedBusiness,
  computer,
}) => {
  await spendAMorning(plantedBusiness, computer)
  await computer.powerCut()
  await expectNobodyIn(computer.folder)
})
