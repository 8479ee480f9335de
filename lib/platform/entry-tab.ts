import { browser, type Tabs } from './browser.ts'
import { hasWorkersCookies } from './cookie-stores.ts'

/** The tab that was in front when somebody pressed Enter in the address bar. */
export interface EntryTab {
  /** Whether it still is in front. */
  isInFront(): Promise<boolean>
  /** Whether the worker's requests have its cookies: in a private window or a container somebody else may be signed in. */
  isOurs(): Promise<boolean>
  /** Shows an address in it, unless it is gone, not ours, not in front any more, or on its way to another page since. False: nothing was done. */
  show(url: string): Promise<boolean>
  /** Stops watching it. */
  release(): void
}

/** Notes the tab in front, and watches it from now on. To be called before anything is awaited: a moment later it may be another. */
export function watchEntryTab(): EntryTab {
  const { tabs } = browser
  const noted = tabInFront()
  // Which address a tab is at the browser tells only of dashboards, but of each tab that it begins to load.
  const loading = new Set<number>()
  const watch = (id: number, { status }: { status?: string | undefined }) => {
    if (status === 'loading') loading.add(id)
  }
  tabs.onUpdated.addListener(watch)

  async function idIfInFront() {
    const [then, now] = [await noted, await tabInFront()]
    return then?.id === now?.id ? then?.id : undefined
  }

  async function isOurs() {
    const tab = await noted
    return !tab || hasWorkersCookies(tab)
  }

  return {
    isOurs,

    isInFront: async () => (await idIfInFront()) !== undefined,

    async show(url) {
      const id = await idIfInFront()
      if (id === undefined || loading.has(id) || !(await isOurs())) return false
      try {
        await tabs.update(id, { url })
        return true
      } catch {
        // It was closed this very moment.
        return false
      }
    },

    release: () => tabs.onUpdated.removeListener(watch),
  }
}

/** Opens an address in a tab of its own. */
export async function openTab(url: string, { inFront }: { inFront: boolean }): Promise<void> {
  await browser.tabs.create({ url, active: inFront })
}

async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab
}
