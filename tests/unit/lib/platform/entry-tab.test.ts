import { beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { watchEntryTab } from '../../../../lib/platform/entry-tab.ts'

const URL = 'http://127.0.0.1:4310/clients/7'

/** The tabs of one window, as far as they are asked for. */
function fakeTabs(cookies: object = {}) {
  let front = 1
  const shown = new Map<number, string>()
  type Heard = (id: number, change: { status?: string }) => void
  const heard = new Set<Heard>()
  Object.assign(fakeBrowser.tabs, {
    query: async () => [{ id: front, ...cookies }],
    update: async (id: number, { url }: { url: string }) => void shown.set(id, url),
    onUpdated: {
      addListener: (listener: Heard) => void heard.add(listener),
      removeListener: (listener: Heard) => void heard.delete(listener),
    },
  })
  return {
    shown,
    heard,
    goTo(id: number) {
      front = id
    },
    change: (id: number, status: string) => {
      for (const listener of heard) listener(id, { status })
    },
  }
}

let tabs: ReturnType<typeof fakeTabs>
beforeEach(() => {
  tabs = fakeTabs()
})

test('a page is shown in the tab that was in front when it was noted', async () => {
  const tab = watchEntryTab()
  expect(await tab.isInFront()).toBe(true)
  expect(await tab.show(URL)).toBe(true)
  expect([...tabs.shown]).toEqual([[1, URL]])
})

test('a tab that somebody has gone to since stays as it is, and so does the one that was left', async () => {
  const tab = watchEntryTab()
  tabs.goTo(2)
  expect(await tab.isInFront()).toBe(false)
  expect(await tab.show(URL)).toBe(false)
  expect(tabs.shown.size).toBe(0)
})

test('a page that the tab began to load since is not replaced; what another tab loads is nothing to it', async () => {
  const tab = watchEntryTab()
  tabs.change(2, 'loading')
  tabs.change(1, 'complete')
  expect(await tab.show(URL)).toBe(true)
  tabs.change(1, 'loading')
  expect(await tab.show('about:blank')).toBe(false)
  expect([...tabs.shown]).toEqual([[1, URL]])
})

test('a tab is watched no longer than it is asked about', () => {
  const tab = watchEntryTab()
  expect(tabs.heard.size).toBe(1)
  tab.release()
  expect(tabs.heard.size).toBe(0)
})

test.each([{ incognito: true }, { cookieStoreId: 'firefox-container-1' }])(
  'a tab in which somebody else may be signed in is left as it is: %o',
  async (cookies) => {
    tabs = fakeTabs(cookies)
    const tab = watchEntryTab()
    expect(await tab.isOurs()).toBe(false)
    expect(await tab.show(URL)).toBe(false)
    expect(tabs.shown.size).toBe(0)
  },
)
