import type { EntryTab } from '../../platform/entry-tab.ts'
import type { Disposition } from '../../platform/omnibox.ts'

/** Where Enter leads: to a page, or to the popup with everybody that a text finds. */
export type Way = { url: string; search?: undefined } | { search: string; url?: undefined }

/** Enter pressed in the address bar. `search`: what was typed. `where`: the tab that is asked for. `way`: finds where it leads. */
export interface Entered {
  search: string
  where: Disposition
  way(): Promise<Way>
}

/** The parts of the browser that Enter needs. */
export interface EnterPorts {
  /** Notes the tab that is in front now. */
  watchEntryTab(): EntryTab
  openTab(url: string, how: { inFront: boolean }): Promise<void>
  /** Opens the popup with everybody that a text finds. */
  openPopup(search: string): Promise<void>
}

/** How long, in milliseconds, Enter waits for an answer before the popup opens instead: a page that comes later would be a surprise. */
export const LONGEST_WAIT_MS = 2_000

/**
 * Opens the page or the popup that Enter asks for. A page replaces only that of the tab in which Enter was pressed. If the person
 * has moved on from there, it opens in a tab in the background.
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
    // Somebody who has moved on gets no popup over what they do now.
    if (!url) return
    if (where === 'currentTab' && inTime && (await tab.show(url))) return
    const isWanted = where === 'newForegroundTab' || !(await tab.isOurs())
    const inFront = isWanted && (await tab.isInFront())
    await openTab(url, { inFront })
  } finally {
    tab.release()
  }
}

/** Returns the answer; undefined if it takes longer than `LONGEST_WAIT_MS`. */
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
