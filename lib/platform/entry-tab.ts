import { browser, type Tabs } from './browser.ts'
import { hasWorkersCookies } from './cookie-stores.ts'

/** The tab that was in front when somebody pressed Enter in the address bar. */
export interface EntryTab {
  /** True if it is still in front. */
  isInFront(): Promise<boolean>
  /** True if it has the same cookies as the worker's requests: in a private window or a container somebody else may be signed in. */
  isOurs(): Promise<boolean>
  /** Opens a URL in it. False, and does nothing, if it is closed, not ours, no longer in front, or has started to load another page. */
  show(url: string): Promise<boolean>
  /** Stops watching it. */
  release(): void
}

/** Notes the tab in front and starts to watch it. Call it before anything is awaited: later another tab may be in front. */
export function watchEntryTab(): EntryTab {
  const { tabs } = browser
  const noted = tabInFront()
  // Without the tabs permission the browser reveals the URLs of dashboards only, but it reports that any tab starts to load.
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
        // It was closed meanwhile.
        return false
      }
    },

    release: () => tabs.onUpdated.removeListener(watch),
  }
}

/** Opens a URL in a new tab. `inFront`: true to switch to that tab. */
export async function openTab(url: string, { inFront }: { inFront: boolean }): Promise<void> {
  await browser.tabs.create({ url, active: inFront })
}

async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab
}
