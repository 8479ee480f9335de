import type { EntryTab } from '../../platform/entry-tab.ts'
import type { Disposition } from '../../platform/omnibox.ts'

/** Where Enter leads: to a page, or to the popup with everybody whom a text finds. */
export type Way = { url: string; search?: undefined } | { search: string; url?: undefined }

/** Enter in the address bar. `search`: what was typed. */
export interface Entered {
  search: string
  where: Disposition
  way(): Promise<Way>
}

/** What Enter does to the browser. */
export interface EnterPorts {
  /** Notes the tab in front at this very moment. */
  watchEntryTab(): EntryTab
  openTab(url: string, how: { inFront: boolean }): Promise<void>
  /** Opens the popup with everybody whom a text finds. */
  openPopup(search: string): Promise<void>
}

/** So long, in milliseconds, Enter waits for an answer before the popup is opened instead: a later page would come by surprise. */
export const LONGEST_WAIT_MS = 2_000

/**
 * Does what Enter asks for. A page replaces that of the tab in which Enter was pressed and of no other; once somebody has gone on from
 * there, it comes in a tab behind theirs.
 */
export async function followEnter(
  { search, where, way }: Entered,
  { watchEntryTab, openTab, openPopup }: EnterPorts,
): Promise<void> {
  // Before anything is awaited: a moment later another tab may be in front.
  const tab = watchEntryTab()
  const opening = way()
  try {
    if (where === 'newBackgroundTab') {
      const { url } = await opening
      return url ? await openTab(url, { inFront: false }) : await openPopup(search)
    }
    const inTime = await withinWait(opening)
    if (!inTime?.url && (await tab.isInFront())) return await openPopup(search)
    const { url } = inTime ?? (await opening)
    // Who has gone on does not get a popup over what they do now.
    if (!url) return
    if (where === 'currentTab' && inTime && (await tab.show(url))) return
    const isWanted = where === 'newForegroundTab' || !(await tab.isOurs())
    const inFront = isWanted && (await tab.isInFront())
    await openTab(url, { inFront })
  } finally {
    tab.release()
  }
}

/** Undefined where it takes longer. */
async function withinWait<Value>(opening: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LONGEST_WAIT_MS)
  })
  try {
    return await Promise.race([opening, late])
  } finally {
    clearTimeout(timer)
  }
}
