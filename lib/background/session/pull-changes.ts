import type { Mirror } from '../../db/mirror/mirror.ts'
import { offers } from '../../domain/capability.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import { askerOf } from '../calls/subjects.ts'
import type { OpenSession, Sessions } from './sessions.ts'

/** A pull reads at most this many pages, of 1,000 changes each: no real feed is longer. */
const MOST_PAGES = 10_000

/** At most this many empty pages may follow each other. Some do where little of the feed is for this actor. */
const MOST_EMPTY_PAGES = 20

const LOCK = 'tandem-mirror'

/**
 * Brings the mirror up to date for the actor of this session, page by page. One pull at a time in the whole browser. Does
 * nothing where the server has no feed. Fails with `bad-answer` if the feed does not end: what was read so far stays, and the next pull
 * goes on from there.
 */
export function pullChanges(session: OpenSession, mirror: Mirror): Promise<Result<'complete'>> {
  if (!offers(session, 'changes')) return Promise.resolve(ok('complete'))
  return navigator.locks.request(LOCK, async () => {
    const asker = askerOf(session)
    const resumed = await mirror.resume(asker)
    if (resumed === 'no-room') return failed({ name: resumed })
    // Somebody else is signed in now: their own pull does the rest.
    if (resumed === 'left') return ok('complete')
    let { cursor } = resumed
    let coming = session.backend.listChanges(cursor)
    const seen = new Set<string | undefined>([cursor])
    let emptyPages = 0
    let restarts = 0
    for (let pages = 0; pages < MOST_PAGES; pages++) {
      const page = await coming
      if (!page.ok) {
        if (page.problem.name !== 'cursor-gone' || cursor === undefined || restarts > 0) return page
        restarts++
        await mirror.restart(asker)
        cursor = undefined
        coming = session.backend.listChanges(cursor)
        seen.clear()
        continue
      }
      const { changes, more } = page.value
      emptyPages = changes.length === 0 ? emptyPages + 1 : 0
      if (more && seen.has(page.value.cursor)) break
      const goesOn = more && emptyPages < MOST_EMPTY_PAGES
      // The next page comes while this one is written.
      if (goesOn) coming = session.backend.listChanges(page.value.cursor)
      const end = await mirror.applyPage(asker, page.value)
      if (end === 'no-room') return failed({ name: end })
      if (end === 'left') return ok('complete')
      if (!more) {
        await mirror.compact()
        return ok('complete')
      }
      if (!goesOn) break
      cursor = page.value.cursor
      seen.add(cursor)
    }
    return failed({ name: 'bad-answer' })
  })
}

/** Pulls the changes for the actor signed in on the dashboard seen last. `damaged`: true if a page could not read the mirror. */
export type Refresh = (options?: { damaged?: boolean | undefined }) => Promise<Result<'complete'>>

/** Creates the function that brings the mirror up to date. It first erases a mirror that was kept too long or cannot be read. */
export function createRefresh(sessions: Sessions, mirror: Mirror): Refresh {
  return async ({ damaged = false } = {}) => {
    await mirror.expire()
    if (damaged) await mirror.verifyAndRepair()
    const opened = await sessions.open()
    return opened.ok ? pullChanges(opened.value, mirror) : opened
  }
}
