import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { ok } from '../../../../../lib/domain/result.ts'
import { patternOf } from '../../../../../lib/platform/site-access.ts'
import { DEMO } from '../../../../fixtures/demo-dashboard.ts'
import { parts, viewOf } from '../fake-browser-parts.ts'
import { SESSION } from './fake-worker.ts'
import { openPopup } from './open-popup.tsx'

const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const button = (name: string) => page.getByRole('button', { name })
const allow = button('Allow access')
const [inHome, facility] = [DEMO.origins['in-home'], DEMO.origins.facility]
const hostOf = (origin: string) => new URL(origin).host

beforeEach(() => page.viewport(400, 700))

describe('the popup without a dashboard', () => {
  it('leads to the place where one is connected, and to what Tandem does', async () => {
    openPopup('no-dashboard', [])
    await expect.element(heading('No dashboard is connected yet')).toBeVisible()
    await button('Connect a dashboard').click()
    await button('What Tandem does').click()
    expect(parts.opened.map((url) => url.split('/').at(-1))).toEqual([
      'options.html#connect',
      'welcome.html',
    ])
  })
})

describe('the popup of somebody who is signed out', () => {
  it('leads to the sign-in pages of both, in a tab of their own', async () => {
    openPopup('signed-out', [viewOf(true, true)])
    await expect.element(heading('You are signed out')).toBeVisible()
    const link = page.getByRole('link', { name: 'Sign in to Facility' })
    await expect.element(link).toHaveAttribute('href', `${facility}${DEMO.pages.signIn}`)
    await expect.element(link).toHaveAttribute('target', '_blank')
    await expect
      .element(page.getByRole('link', { name: 'Sign in to In-Home' }))
      .toHaveAttribute('href', `${inHome}${DEMO.pages.signIn}`)
  })

  it('names the dashboards where there are two', async () => {
    const other = { id: 'other', name: 'Second House' }
    openPopup('signed-out', [viewOf(true, true), viewOf(true, true, other)])
    await expect.element(page.getByText('Second House')).toBeVisible()
    await expect.element(page.getByText(DEMO.name, { exact: true })).toBeVisible()
    expect(page.getByRole('link').elements()).toHaveLength(4)
  })
})

describe('the popup while the browser keeps Tandem off the dashboard', () => {
  it('says so, blames nothing else, and asks for exactly the sites that are missing', async () => {
    openPopup('no-access', [viewOf(true, false)])
    await expect.element(heading(`The browser keeps Tandem off ${hostOf(facility)}`)).toBeVisible()
    expect(document.body.textContent).not.toMatch(/offline|signed out|sign in|server/i)
    await expect.element(button('Check again')).not.toBeInTheDocument()
    await allow.click()
    expect(parts.requested).toEqual([[patternOf(facility)]])
  })

  it('goes on by itself once access is there', async () => {
    const worker = openPopup('no-access', [viewOf(false, false)])
    await allow.click()
    expect(parts.requested).toEqual([[patternOf(inHome), patternOf(facility)]])
    worker.session = ok(SESSION)
    worker.dashboards = [viewOf(true, true)]
    worker.lookAgain()
    await expect.element(page.getByText('Ana Alvarez')).toBeVisible()
    await expect.element(allow).not.toBeInTheDocument()
  })

  it('says that access was refused, keeps the button, and says where the browser has its own switch', async () => {
    openPopup('no-access', [viewOf(false, true)])
    await expect.element(allow).toBeVisible()
    parts.access = 'refused'
    await allow.click()
    await expect.element(page.getByText(/^Access was not allowed/)).toBeVisible()
    await expect.element(page.getByText(/right-click the Tandem button/)).toBeVisible()
    await expect.element(allow).toBeVisible()
  })

  it('names the administrator where a policy forbids to ask', async () => {
    openPopup('no-access', [viewOf(false, true)])
    await expect.element(allow).toBeVisible()
    parts.access = 'policy'
    await allow.click()
    await expect
      .element(page.getByText(/^An administrator of this computer keeps Tandem off 127\.0\.0\.1/))
      .toBeVisible()
    await expect.element(page.getByText(/^Access was not allowed/)).not.toBeInTheDocument()
  })

  it('notes it above the list, which stays, for somebody who is known', async () => {
    openPopup('no-access', [viewOf(false, true)], SESSION)
    await expect.element(page.getByText(/nothing is lost/)).toBeVisible()
    await expect.element(page.getByText('Ana Alvarez')).toBeVisible()
    await expect.element(heading(/keeps Tandem off/)).not.toBeInTheDocument()
    await page.getByRole('tab', { name: 'Outbox' }).click()
    await expect.element(page.getByText(/sent once there is access/)).toBeVisible()
    await expect.element(allow).toBeVisible()
  })

  it('notes that one of two sites is missing though all goes well', async () => {
    openPopup(SESSION, [viewOf(true, false)])
    await expect.element(page.getByText(/nothing is lost/)).toBeVisible()
    await allow.click()
    expect(parts.requested).toEqual([[patternOf(facility)]])
  })
})

describe('the popup while a policy of the computer keeps Tandem off, though access is granted', () => {
  const administrator = page.getByText(
    `An administrator of this computer keeps Tandem off ${hostOf(inHome)} and ${hostOf(facility)}. Ask them to allow it.`,
  )

  it('names the administrator and the sites, and asks the browser for nothing', async () => {
    openPopup('no-access', [viewOf(true, true)])
    await expect.element(administrator).toBeVisible()
    await expect.element(button('Check again')).toBeVisible()
    await expect.element(allow).not.toBeInTheDocument()
  })

  it('notes it above the list, which stays, for somebody who is known', async () => {
    openPopup('no-access', [viewOf(true, true)], SESSION)
    await expect.element(administrator).toBeVisible()
    await expect.element(page.getByText('Ana Alvarez')).toBeVisible()
    await expect.element(allow).not.toBeInTheDocument()
  })
})

describe('the popup of a dashboard that names another address', () => {
  it('leads to the options', async () => {
    openPopup('moved', [viewOf(true, true)])
    await expect.element(heading('The dashboard has another address now')).toBeVisible()
    await expect.element(button('Open options')).toBeVisible()
  })

  it.each(['Outbox', 'History'])('says so in the tab %s too', async (name) => {
    openPopup('moved', [viewOf(true, true)], SESSION)
    await page.getByRole('tab', { name }).click()
    await expect.element(heading('The dashboard has another address now')).toBeVisible()
  })
})
