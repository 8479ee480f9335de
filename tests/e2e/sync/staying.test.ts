import type { Page } from '@playwright/test'
import { profileOf } from '../fixtures/pages/profile-page.ts'
import { expect, test } from '../fixtures/test.ts'

const { add, badges, confirm } = profileOf('Bob Walker')
const bar = { role: 'navigation', name: 'Software' }

test.beforeEach(async ({ signIn, openClient }) => {
  await signIn('ana')
  await openClient('Bob Walker')
})

test('the button survives partial navigation between the tabs, and back and forward', async ({
  page,
  at,
}) => {
  await at.find(add)
  await page.evaluate(() => document.body.setAttribute('data-not-reloaded', ''))
  for (const tab of ['Details', 'Pets']) {
    await page.getByRole('link', { name: tab, exact: true }).click()
    await expect(page).toHaveURL(new RegExp(`tab=${tab.toLowerCase()}`))
    await at.find(add)
  }
  await page.goBack()
  await expect(page).toHaveURL(/tab=details/)
  await at.find(add)
  await page.goForward()
  await expect(page).toHaveURL(/tab=pets/)
  await at.find(add)
  await expect(page.locator('body')).toHaveAttribute('data-not-reloaded', '')
  expect(await at.findAll(add)).toHaveLength(1)
  expect(await at.findAll(bar)).toHaveLength(1)
})

test('a bar and a button that the page removes come back', async ({ page, at }) => {
  await at.find(add)
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('[data-feature]')) host.remove()
  })
  await at.find(bar)
  await at.find(add)
  expect(await at.findAll(add)).toHaveLength(1)
})

test('a page that fights the bar wins after ten rounds: no endless loop', async ({ page, at }) => {
  await at.find(bar)
  const rounds = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let removed = 0
        let quiet = setTimeout(() => resolve(removed), 500)
        new MutationObserver(() => {
          const host = document.querySelector('html > [data-feature]')
          if (!host) return
          host.remove()
          removed++
          clearTimeout(quiet)
          quiet = setTimeout(() => resolve(removed), 500)
        }).observe(document.documentElement, { childList: true })
        document.querySelector('html > [data-feature]')?.remove()
      }),
  )
  expect(rounds).toBeLessThanOrEqual(10)
})

test('a heading that the page draws anew keeps its button', async ({ page, at }) => {
  await at.find(add)
  await page.evaluate(() => {
    const heading = document.querySelector('.profile-name')
    heading?.replaceWith(heading.cloneNode(true))
  })
  await at.find(add)
  expect(await at.findAll(add)).toHaveLength(1)
})

test('where the page has no name heading the bar carries the button, and it works', async ({
  page,
  at,
  business,
}) => {
  await business.tell({ do: 'omit-heading', on: true })
  await page.reload()
  await at.press(add)
  await at.press(confirm)
  await at.find(badges)
  expect(await business.report()).toMatchObject({ committedSyncs: 1 })
})

test('presses made by the page itself do nothing', async ({ page, at, business }) => {
  await at.find(add)
  const found = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll('[data-feature]')]
    for (const host of hosts) {
      host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
      if (host instanceof HTMLElement) host.click()
    }
    return { hosts: hosts.length, open: hosts.filter(({ shadowRoot }) => shadowRoot).length }
  })
  expect(found).toEqual({ hosts: 3, open: 0 })
  expect(await at.findAll({ role: 'dialog' })).toEqual([])
  expect(await business.report()).toMatchObject({ committedSyncs: 0 })
})

/** The answer to what every page asks first comes so late that the page has long been painted. */
const LATE = { match: 'GET /api/v1/session', kind: 'slow', ms: 1_000 } as const

/** Notes, of every page that is opened from now on, where its heading is, frame by frame: one place if it stands still. */
async function watchHeading(page: Page) {
  await page.addInitScript(() => {
    const tops = new Set<number>()
    const look = () => {
      const heading = document.querySelector('h1')
      if (heading) tops.add(heading.getBoundingClientRect().top)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(window, { tops })
  })
  return () =>
    page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          // Safe: put there by the script above.
          const { tops } = window as unknown as { tops: Set<number> }
          requestAnimationFrame(() => requestAnimationFrame(() => resolve([...tops])))
        }),
    )
}

test('a page after the first stands still when the bar comes', async ({ page, at, business }) => {
  await at.find(bar)
  await business.tell({ do: 'fault', fault: LATE })
  const placesOfHeading = await watchHeading(page)
  for (const path of ['/clients', '/staff', '/']) {
    await page.goto(`${business.inHome}${path}`)
    await at.find(bar)
    expect(await placesOfHeading(), path).toHaveLength(1)
  }
})

test('the bar’s empty place goes when there is no bar any more, and is not kept again', async ({
  page,
  at,
  business,
}) => {
  await at.find(bar)
  const role = 'Staff/User'
  await business.tell({ do: 'set-role', email: 'ana@paws.example', branch: 'in-home', role })
  await business.tell({ do: 'fault', fault: LATE })
  const placesOfHeading = await watchHeading(page)
  await page.goto(`${business.inHome}/clients`)
  await expect.poll(placesOfHeading).toHaveLength(2)
  const [first = 0, second = 0] = await placesOfHeading()
  expect(first - second).toBeCloseTo(42, 0)
  await page.goto(`${business.inHome}/clients`)
  expect(await placesOfHeading()).toEqual([second])
})

test('no place is kept where nobody is signed in', async ({ page, at, business }) => {
  await at.find(bar)
  await business.tell({ do: 'end-sessions' })
  await business.tell({ do: 'fault', fault: LATE })
  const placesOfHeading = await watchHeading(page)
  await page.goto(`${business.inHome}/clients`)
  await expect(page).toHaveURL(/sign-in/)
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('tandem-bar-height')))
    .toBeNull()
  expect(await placesOfHeading()).toHaveLength(1)
})

test('for somebody without a toggle no place is kept', async ({
  page,
  context,
  business,
  signIn,
}) => {
  await context.clearCookies()
  await signIn('tia', 'facility')
  const placesOfHeading = await watchHeading(page)
  for (const path of ['/clients', '/staff']) {
    await page.goto(`${business.facility}${path}`)
    expect(await placesOfHeading(), path).toHaveLength(1)
    expect(await page.evaluate(() => sessionStorage.getItem('tandem-bar-height'))).toBeNull()
  }
})

test('a page that comes back from the browser cache shows how things stand now', async ({
  page,
  at,
  business,
}) => {
  await at.find(add)
  await page.goto(`${business.inHome}/clients`)
  await business.tell({
    do: 'sync',
    email: 'bob@paws.example',
    to: 'facility',
    as: 'sam@paws.example',
  })
  await page.goBack()
  await at.find(badges)
})

test('after signing out there is no bar, and nothing of the accounts is left', async ({
  page,
  at,
  openPopup,
}) => {
  const { popup } = await openPopup()
  await expect(popup.getByRole('list', { name: 'Accounts' })).toBeVisible()
  await popup.close()
  await at.find(bar)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
  await at.gone(bar)
  const again = await openPopup()
  await expect(again.popup.getByRole('heading', { name: 'You are signed out' })).toBeVisible()
  const left = await again.popup.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('tandem')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const stores = ['closedPacks', 'snapshots']
    const counts = stores.map(
      (name) =>
        new Promise<number>((resolve, reject) => {
          const counting = db.transaction(stores).objectStore(name).count()
          counting.onsuccess = () => resolve(counting.result)
          counting.onerror = () => reject(counting.error)
        }),
    )
    return Promise.all(counts)
  })
  expect(left).toEqual([0, 0])
})
