import { type Listing, rememberedListing } from '../../db/reads.ts'
import type { SessionView } from '../../messaging/contract.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import { readBeginning } from '../../platform/stored-item.ts'

/** Who was signed in and what the list showed, the last time somebody asked; of neither where it is not known. */
export interface Remembered {
  session?: SessionView | undefined
  listing?: Listing | undefined
}

/**
 * What the screen begins with, from the browser's memory: read before anything is drawn, so that the first thing painted has rows.
 * Never throws: without it the screen is only slower.
 */
export async function readRemembered(): Promise<Remembered> {
  try {
    const memory = await readBeginning()
    return { session: rememberedSession.parse(memory), listing: rememberedListing(memory) }
  } catch {
    return {}
  }
}
