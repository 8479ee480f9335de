import { type AccountPage, rememberedAccountPage } from '../../db/reads.ts'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import { handedSearch } from '../../platform/handed-search.ts'
import { readEarlyItems } from '../../platform/stored-item.ts'
import { lastUse } from '../lock/last-use.ts'
import { readLockSetting } from '../lock/lock-setting.ts'
import type { LockStart } from '../lock/use-lock.ts'

/** The last session, the last rows of the list and a search text handed over, each undefined where it is not known, and the lock. */
export interface RememberedStart {
  session?: SessionView | undefined
  listing?: AccountPage | undefined
  search?: string | undefined
  lock: LockStart
}

/**
 * Reads the remembered start from the browser's storage before anything is drawn, so that the first paint has rows. Never throws: without
 * it the screen is only slower.
 */
export async function readRemembered(place: 'popup' | 'side-panel'): Promise<RememberedStart> {
  const reading = readLockSetting()
  try {
    const memory = await readEarlyItems()
    const lock = { setting: await reading, usedAt: lastUse.parse(memory) }
    const search = place === 'popup' ? handedSearch.parse(memory) : undefined
    // The search text is used only once.
    if (search !== undefined) void handedSearch.clear()
    const session = rememberedSession.parse(memory)
    if (search) return { session, search, lock }
    return { session, listing: rememberedAccountPage(memory), lock }
  } catch {
    return { lock: { setting: await reading } }
  }
}
