import type { BrowserContext, Page, Worker } from '@playwright/test'
import { complaintsInBothLooks } from '../fixtures/complaints.ts'
import { extensionUrl } from '../fixtures/extension.ts'
import { signInOn } from '../fixtures/sign-in.ts'
import { expect, pictureOf, test } from '../fixtures/test.ts'

const MARKUP = "<b>O'Neil & Söhne</b>"

/** A line under the address bar, as the browser is handed it. */
interface Line {
  content: string
  description: string
}

/** The part of the browser's extension API that is used in the worker. `dispatch`: acts as if the browser sent the event. */
declare const chrome: {
  tabs: { query(which: object): Promise<object[]> }
  runtime: { getContexts(which: { contextTypes: ['POPUP'] }): Promise<object[]> }
  commands: { onCommand: { dispatch(name: string, tab: object | undefined): void } }
  omnibox: {
    setDefaultSuggestion(line: { description: string }): Promise<void>
    onInputChanged: { dispatch(text: string, suggest: (lines: Line[]) => void): void }
    onInputEntered: { dispatch(text: string, where: string): void }
  }
}

/** The page of the side panel, in a tab: the panel itself is out of a test's reach. */
async function openSidePanel(context: BrowserContext, width = 400): Promise<Page> {
  const panel = await context.newPage()
  await panel.setViewportSize({ width, height: 800 })
  await panel.goto(extensionUrl('sidepanel.html'))
  return panel
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
}

test('the popup leads to the side panel and makes way for it', async ({ popupOf }) => {
  const popup = await popupOf('ana')
  const closed = popup.waitForEvent('close')
  await popup.getByRole('button', { name: 'Open in side panel' }).click()
  await closed
})

test('the side panel does what the popup does, fits, and does not lead to itself', async ({
  context,
  signIn,
  business,
}) => {
  await signIn('ana')
  const panel = await openSidePanel(context, 800)
  await expect(panel.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Refresh' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Open in side panel' })).toBeHidden()
  for (const width of [320, 400, 800]) {
    await panel.setViewportSize({ width, height: 800 })
    await panel.screenshot({ path: pictureOf(`sidepanel-${width}`) })
    const root = panel.locator('html')
    expect(await root.evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(width)
    expect(await complaintsInBothLooks(panel)).toEqual([])
  }
  await panel.getByRole('searchbox', { name: 'Search accounts' }).fill('bob walker')
  await panel.getByRole('button', { name: 'Add Bob Walker to Facility' }).click()
  await panel.getByRole('button', { name: 'Add Client to Facility' }).click()
  await expect(
    panel.getByRole('status').filter({ hasText: 'is now in Facility too' }),
  ).toBeVisible()
  expect(await business.report('bob')).toMatchObject({ committedSyncs: 1, mails: 0 })
})

test('a side panel that stands open follows who signs out and in, and keeps nothing of theirs', async ({
  context,
  page,
  signIn,
  business,
}) => {
  await signIn('ana')
  const panel = await openSidePanel(context)
  await panel.getByRole('searchbox', { name: 'Search accounts' }).fill('bob walker')
  await panel.getByRole('button', { name: 'Add Bob Walker to Facility' }).click()
  await expect(panel.getByRole('dialog')).toBeVisible()

  await context.clearCookies()
  await page.goto(business.inHome)
  await expect(panel.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  await expect(panel.getByRole('dialog')).toBeHidden()
  await expect(panel.getByText('Bob Walker')).toBeHidden()

  await signInOn(page, business.inHome, 'sam')
  await expect(panel.getByText('Sam Sato updated')).toBeVisible()
  await expect(panel.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await expect(panel.getByRole('searchbox', { name: 'Search accounts' })).toHaveValue('')
})

test.describe('from outside our pages', () => {
  test.use({ ownBrowser: true })

  /** Does as if somebody had pressed the keys. */
  async function press(context: BrowserContext, command: string): Promise<void> {
    const worker = await workerOf(context)
    await worker.evaluate(async (name) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
      chrome.commands.onCommand.dispatch(name, tab)
    }, command)
  }

  test('a shortcut toggles, and the bar names it', async ({
    context,
    page,
    at,
    business,
    signIn,
  }) => {
    await signIn('ana')
    await page.goto(`${business.inHome}/clients`)
    const link = await at.find({ role: 'link', name: 'Facility' })
    expect(link.description).toMatch(/Shortcut: Alt\+Shift\+O$/)
    await press(context, 'toggle-software')
    await expect(page).toHaveURL(`${business.facility}/clients`)
  })

  test('a shortcut opens the dialog and confirms nothing', async ({
    context,
    at,
    business,
    signIn,
    openClient,
  }) => {
    await signIn('ana')
    await openClient('Bob Walker')
    await at.find({ role: 'button', name: 'Add to Facility' })
    await press(context, 'sync-profile')
    await at.find({ role: 'button', name: 'Add Client to Facility' })
    await press(context, 'sync-profile')
    await at.press({ role: 'button', name: 'Cancel' })
    expect(await business.report('bob')).toMatchObject({ committedSyncs: 0 })
  })

  test('a shortcut does nothing for whoever may not toggle', async ({
    context,
    page,
    business,
    signIn,
  }) => {
    await signIn('uma')
    await press(context, 'toggle-software')
    await press(context, 'sync-profile')
    await page.reload()
    await expect(page).toHaveURL(`${business.inHome}/`)
  })

  test('the address bar finds people, whatever is in a name, and opens their profile', async ({
    context,
    page,
    business,
    signIn,
    openPopup,
  }) => {
    await signIn('ana')
    await page.evaluate(async () => {
      const session: { csrfToken: string } = await (await fetch('/api/v1/session')).json()
      const headers = {
        'Content-Type': 'application/json',
        'X-CSRF-Token': session.csrfToken,
        'Idempotency-Key': crypto.randomUUID(),
      }
      const who = { firstName: "<b>O'Neil", lastName: '& Söhne</b>', email: 'odd@paws.example' }
      const body = JSON.stringify({ kind: 'client', branches: ['in-home'], ...who })
      await fetch('/api/v1/accounts', { method: 'POST', headers, body })
    })
    // Brings the rows.
    const { popup } = await openPopup()
    await expect(popup.getByRole('button', { name: MARKUP, exact: true })).toBeVisible()
    await popup.close()
    await page.bringToFront()

    const worker = await workerOf(context)
    const [line] = await linesFor(worker, "o'neil")
    const { description = '' } = line ?? {}
    expect(description.replace(/[\u2068\u2069]/g, '')).toBe(
      '&lt;b&gt;O&apos;Neil &amp; Söhne&lt;/b&gt; <dim>In-Home</dim>',
    )
    // Refused by the browser where it is no good XML.
    await worker.evaluate(
      (text) => chrome.omnibox.setDefaultSuggestion({ description: text }),
      description,
    )
    await enter(worker, 'pangur')
    await expect(page).toHaveURL(new RegExp(`^${business.inHome}/clients/\\d+$`))
    await expect(page.getByRole('heading', { name: 'Bob Walker' })).toBeVisible()
  })

  test('the address bar opened the primary branch where somebody is inactive: it opens where they are active', async ({
    context,
    page,
    business,
    popupOf,
  }) => {
    const dana = { email: 'dana@paws.example', branch: 'facility' } as const
    await business.tell({ do: 'set-status', ...dana, status: 'inactive' })
    await bringRows(await popupOf('ana'))
    await page.bringToFront()
    await enter(await workerOf(context), 'dana dual')
    await expect(page).toHaveURL(new RegExp(`^${business.inHome}/clients/\\d+$`))
    await expect(page.getByRole('heading', { name: 'Dana Dual' })).toBeVisible()
  })

  test('where several are found Enter opens none of them, but the popup with all', async ({
    context,
    page,
    business,
    popupOf,
  }) => {
    await bringRows(await popupOf('ana'))
    await page.bringToFront()
    const worker = await workerOf(context)
    expect((await linesFor(worker, 'eve echo')).length).toBeGreaterThan(1)
    await enter(worker, 'eve echo')
    await expect
      .poll(() =>
        worker.evaluate(
          async () => (await chrome.runtime.getContexts({ contextTypes: ['POPUP'] })).length,
        ),
      )
      .toBe(1)
    await expect(page).toHaveURL(`${business.inHome}/`)
  })

  test('an answer that comes late replaces no tab that somebody has gone on to, nor what is half-written there', async ({
    context,
    page,
    business,
    popupOf,
  }) => {
    await bringRows(await popupOf('ana'))
    await page.bringToFront()
    const worker = await workerOf(context)
    const answer = await holdAnswers(worker)
    await enter(worker, 'dana dual')
    const other = await context.newPage()
    await other.goto(`${business.inHome}/clients`)
    const search = other.getByRole('searchbox', { name: 'Search clients' })
    await search.fill('half-wr')
    const [opened] = await Promise.all([context.waitForEvent('page'), answer()])
    await expect(opened).toHaveURL(new RegExp(`^${business.facility}/clients/\\d+$`))
    await expect(search).toHaveValue('half-wr')
    await expect(page).toHaveURL(`${business.inHome}/`)
    expect(await other.evaluate(() => document.visibilityState)).toBe('visible')
  })
})

/** Has the worker fetch all accounts, and closes the popup. */
async function bringRows(popup: Page): Promise<void> {
  await expect(popup.getByText(/ updated /)).toBeVisible()
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await popup.close()
}

/** What the worker answers to something typed after the keyword. */
function linesFor(worker: Worker, text: string): Promise<Line[]> {
  return worker.evaluate(
    (typed) =>
      new Promise<Line[]>((resolve) => chrome.omnibox.onInputChanged.dispatch(typed, resolve)),
    text,
  )
}

/** Does as if somebody had pressed Enter on the first line. */
function enter(worker: Worker, text: string): Promise<void> {
  return worker.evaluate(
    (typed) => chrome.omnibox.onInputEntered.dispatch(typed, 'currentTab'),
    text,
  )
}

/** Has nobody answer the worker until the function is called. */
async function holdAnswers(worker: Worker): Promise<() => Promise<void>> {
  const held = await worker.evaluateHandle(() => {
    const { fetch } = globalThis
    const { promise, resolve } = Promise.withResolvers<void>()
    globalThis.fetch = async (...asked) => {
      await promise
      return fetch(...asked)
    }
    return { answer: resolve }
  })
  return () => held.evaluate(({ answer }) => answer())
}
