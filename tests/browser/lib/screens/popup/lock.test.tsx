import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { SessionView } from '../../../../../lib/domain/accounts/session-view.ts'
import { failed, ok, type Result } from '../../../../../lib/domain/result.ts'
import { parts, viewOf } from '../fake-browser-parts.ts'
import { SESSION } from './fake-worker.ts'
import { openPopup } from './open-popup.tsx'

const MINUTE_MS = 60_000
const heading = (name: string | RegExp) => page.getByRole('heading', { name })
const locked = heading('Locked after 15 minutes without use')
const tab = page.getByRole('tab', { name: 'Accounts' })

/** Opens the side panel of somebody who is signed in, as last used so many minutes ago. */
function open(usedMinutesAgo: number, setting: 15 | 'never' = 15) {
  const usedAt = Date.now() - usedMinutesAgo * MINUTE_MS
  return openPopup(SESSION, [viewOf(true, true)], SESSION, { setting, usedAt })
}

const now = Date.now
let later = 0

/** Waits until the page is open, and looks at the clock now and then. */
async function isOpen() {
  await expect.element(tab).toBeVisible()
  await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
}

/** Lets time pass: the clock goes on, and whatever looks at it now and then looks. */
async function pass(minutes: number) {
  later += minutes * MINUTE_MS
  await vi.advanceTimersByTimeAsync(MINUTE_MS)
}

beforeEach(async () => {
  later = 0
  // Only the clock is moved: whoever waits for the page to change measures by it too.
  vi.spyOn(Date, 'now').mockImplementation(() => now() + later)
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await page.viewport(400, 600)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the popup and the side panel after a while without use', () => {
  it('hides everybody, and opens by itself once somebody is there and the dashboard answers', async () => {
    open(0)
    await isOpen()
    await pass(16)
    await expect.element(locked).toBeVisible()
    await expect.element(tab).not.toBeInTheDocument()

    await userEvent.keyboard('{Escape}')
    await expect.element(tab).toBeVisible()
    await expect.element(locked).not.toBeInTheDocument()
  })

  it('stays locked while nobody is there, whatever the dashboard says', async () => {
    const worker = open(0)
    await isOpen()
    await pass(16)
    await expect.element(locked).toBeVisible()
    worker.lookAgain()
    await pass(1)
    await expect.element(locked).toBeVisible()
  })

  it('stays locked offline, and says why', async () => {
    const worker = open(0)
    await isOpen()
    await pass(16)
    worker.session = failed({ name: 'offline' })
    await userEvent.keyboard('{Shift}')
    await expect.element(page.getByText(/^You are offline, so Tandem cannot ask/)).toBeVisible()
    await userEvent.keyboard('{Escape}{Escape}')
    await expect.element(locked).toBeVisible()
    worker.session = ok(SESSION)
    await pass(1)
    await expect.element(tab).toBeVisible()
  })

  it('opens locked where it was last used long ago, until the dashboard answers', async () => {
    const worker = openPopup('offline', [viewOf(true, true)], SESSION, {
      setting: 15,
      usedAt: Date.now() - 16 * MINUTE_MS,
    })
    await expect.element(locked).toBeVisible()
    worker.session = ok(SESSION)
    worker.lookAgain()
    await expect.element(tab).toBeVisible()
  })

  it('shows the one who is signed in by then, and nobody if they have signed out', async () => {
    const worker = open(0)
    await isOpen()
    await pass(16)
    worker.session = failed({ name: 'signed-out' }) as Result<SessionView>
    await userEvent.keyboard('{Shift}')
    await expect.element(heading('You are signed out')).toBeVisible()
    await expect.element(locked).not.toBeInTheDocument()
  })

  it('stays open while another window of ours is used', async () => {
    open(0)
    await isOpen()
    await pass(14)
    parts.memory['last-use'] = Date.now()
    await pass(10)
    await expect.element(tab).toBeVisible()
    await pass(6)
    await expect.element(locked).toBeVisible()
  })

  it('never hides anybody where that is chosen', async () => {
    open(60, 'never')
    await pass(60)
    await expect.element(tab).toBeVisible()
  })
})
