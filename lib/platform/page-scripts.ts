import type { Scripting } from 'webextension-polyfill'
import { browser } from './browser.ts'
import { patternOf } from './site-access.ts'
import { closeStorageToPages } from './stored-item.ts'

/** The id of the one registration, and the script that `entrypoints/dashboard.ts` is built to. */
const ID = 'dashboard'
const SCRIPT = '/dashboard.js'

/** The pages of one origin: all but those with these paths. */
export interface ScriptedPages {
  origin: string
  /** Patterns of paths; `*` as the last segment stands for any rest. One with a query or a fragment is left to the script. */
  excluded: readonly string[]
}

/**
 * Has the browser run the page script on these pages, from the next load on, wherever it has access. Replaces what was registered before;
 * does nothing if that is the same. The browser forgets it when the extension is updated. Before any page script can run, our storage is
 * closed to it.
 */
export async function registerPageScripts(pages: readonly ScriptedPages[]): Promise<void> {
  await closeStorageToPages()
  const { scripting } = browser
  const [before] = await scripting.getRegisteredContentScripts({ ids: [ID] })
  const wanted = scriptFor(pages)
  if (before && wanted && isSame(before, wanted)) return
  if (before) await scripting.unregisterContentScripts({ ids: [ID] })
  if (wanted) await scripting.registerContentScripts([wanted])
}

/**
 * Runs the page script in the open tabs of these origins, so that nobody has to reload them. Harmless where it runs already. `isWanted`:
 * false for an address that is excluded.
 */
export async function startInOpenTabs(
  origins: readonly string[],
  isWanted: (url: URL) => boolean,
): Promise<void> {
  await closeStorageToPages()
  const tabs = await tabsAt(origins)
  await Promise.allSettled(
    tabs
      .filter(({ url }) => url && isWanted(new URL(url)))
      .map(({ id: tabId = -1 }) =>
        browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }),
      ),
  )
}

/** Finds the open tabs whose pages have one of these origins, the one used last first. Only those that the browser lets us see. */
export async function tabsAt(origins: readonly string[]) {
  const tabs = await browser.tabs.query({ url: origins.map(patternOf) })
  return tabs
    .filter(({ url }) => url && origins.includes(new URL(url).origin))
    .sort((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
}

function scriptFor(pages: readonly ScriptedPages[]): Scripting.RegisteredContentScript | undefined {
  const matches = [...new Set(pages.map(({ origin }) => patternOf(origin)))]
  if (matches.length === 0) return undefined
  const excludeMatches = pages.flatMap(({ origin, excluded }) => {
    const pattern = patternOf(origin)
    // Where patterns have no port, another origin of that host may have a page of its own there.
    const others = pages.filter((page) => patternOf(page.origin) === pattern)
    return excluded
      .filter((path) => others.every((page) => page.excluded.includes(path)))
      .flatMap((path) => excludeMatchesOf(pattern.slice(0, -2), path))
  })
  return {
    id: ID,
    js: [SCRIPT],
    matches,
    excludeMatches,
    // Before the first paint: the bar's place is kept from the beginning, and its answer is on its way early.
    runAt: 'document_start',
    persistAcrossSessions: true,
  }
}

/** Returns the match patterns of what a path pattern stands for: the path with or without a slash and a query, and what is below it. */
function excludeMatchesOf(root: string, path: string): string[] {
  if (/[?#]/.test(path)) return []
  const base = root + path.replace(/\/\*?$/, '')
  const exact = [base, `${base}?*`, `${base}/`, `${base}/?*`]
  // An origin alone is no match pattern: its home page has the slash.
  const own = base === root ? exact.slice(2) : exact
  return path.endsWith('/*') ? [...own.slice(0, 2), `${base}/*`] : own
}

function isSame(
  before: Scripting.RegisteredContentScript,
  wanted: Scripting.RegisteredContentScript,
): boolean {
  const facts = ({ matches, excludeMatches = [] }: Scripting.RegisteredContentScript) =>
    JSON.stringify([matches, excludeMatches].map((each) => [...(each ?? [])].sort()))
  return facts(before) === facts(wanted)
}
