import * as v from 'valibot'
import { EARLY_KEY } from '../../platform/early-memory.ts'
import { createStoredItem } from '../../platform/stored-item.ts'

/** When somebody last used a page of ours that shows accounts, in milliseconds since 1970. In memory until the browser closes. */
export const lastUse = createStoredItem('session', EARLY_KEY.lastUse, v.number())

/** A clock that is set back by less is taken for exact, in milliseconds. */
const CLOCK_SLACK_MS = 60_000

/** True if nobody used the page for so long, or if the clock has been set back since: then nobody can say. */
export function isIdle(usedAt: number, now: number, limitMs: number): boolean {
  return now - usedAt >= limitMs || usedAt - now > CLOCK_SLACK_MS
}
