import type { Mirror } from '../db/mirror.ts'
import { ok, type Result } from '../domain/result.ts'
import type { OpenSession, Sessions } from './sessions.ts'

/** A feed this long is not a feed: 10,000 pages of 1,000. */
const MOST_PAGES = 10_000

const LOCK = 'tandem-mirror'

/** Brings the mirror up to date for the actor of this session, page by page. One pull at a time in the whole browser. */
export function pull(session: OpenSession, mirror: Mirror): Promise<Result<'complete'>> {
  return navigator.locks.request(LOCK, async () => {
    const { accountId } = session.actor
    let { cursor } = await mirror.resumeFor(accountId)
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await session.backend.listChanges(cursor)
      if (!page.ok) {
        if (page.problem.name !== 'cursor-gone' || cursor === undefined) return page
        await mirror.restart(accountId)
        cursor = undefined
        continue
      }
      const kept = await mirror.applyPage(accountId, page.value)
      if (!kept || !page.value.more || page.value.cursor === cursor) break
      cursor = page.value.cursor
    }
    return ok('complete')
  })
}

/** A pull for whoever is signed in on the dashboard seen last. */
export function refresherOf(sessions: Sessions, mirror: Mirror): () => Promise<Result<'complete'>> {
  return async () => {
    const opened = await sessions.open()
    return opened.ok ? pull(opened.value, mirror) : opened
  }
}
