import { type AccountPage, rememberedAccountPage } from '../../db/reads.ts'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import { handedSearch } from '../../platform/handed-search.ts'
import { readEarlyItems } from '../../platform/stored-item.ts'

/** The last session, the last rows of the list and a search text handed over; each undefined where it is not known. */
export interface RememberedStart {
  session?: SessionView | undefined
  listing?: AccountPage | undefined
  search?: string | undefined
}

/**
 * Reads the remembered start from the browser's storage before anything is drawn, so that the first paint has rows. Never throws: without
 * it the screen is only slower.
 */
export async function readRemembered(place: 'popup' | 'side-panel'): Promise<RememberedStart> {
  try {
    const memory = await readEarlyItems()
    const search = place === 'popup' ? handedSearch.parse(memory) : undefined
    // The search text is used only once.
    if (search !== undefined) void handedSearch.clear()
    if (search) return { session: rememberedSession.parse(memory), search }
    return { session: rememberedSession.parse(memory), listing: rememberedAccountPage(memory) }
  } catch {
    return {}
  }
}
