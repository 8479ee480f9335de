import { type AccountPage, rememberedAccountPage } from '../../db/reads.ts'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import { handedSearch } from '../../platform/handed-search.ts'
import { readEarlyItems } from '../../platform/stored-item.ts'

/** Who was signed in and what the list showed, the last time somebody asked, and what is to be looked for; none of it where it is not known. */
export interface RememberedStart {
  session?: SessionView | undefined
  listing?: AccountPage | undefined
  search?: string | undefined
}

/**
 * What the screen begins with, from the browser's memory: read before anything is drawn, so that the first thing painted has rows.
 * Never throws: without it the screen is only slower.
 */
export async function readRemembered(place: 'popup' | 'side-panel'): Promise<RememberedStart> {
  try {
    const memory = await readEarlyItems()
    const search = place === 'popup' ? handedSearch.parse(memory) : undefined
    // It was for this time.
    if (search !== undefined) void handedSearch.clear()
    if (search) return { session: rememberedSession.parse(memory), search }
    return { session: rememberedSession.parse(memory), listing: rememberedAccountPage(memory) }
  } catch {
    return {}
  }
}
