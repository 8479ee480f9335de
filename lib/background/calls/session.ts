import * as v from 'valibot'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import { ok, type Result } from '../../domain/result.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import type { Sessions } from '../session/sessions.ts'
import { nothing } from './args.ts'
import { profileTemplates, workplacesOf } from './profile-links.ts'

/** What our own pages ask for first. `refresh`: brings the mirror up to date. */
export interface SessionCallParts {
  sessions: Sessions
  refresh(options: { damaged?: boolean | undefined }): Promise<Result<'complete'>>
}

/** Who is signed in, and the accounts that they see. */
export function createSessionCalls({ sessions, refresh }: SessionCallParts) {
  return {
    /** Who is signed in. It is remembered, so that the next page can draw before anybody has answered. */
    'session.read': defineCall({
      from: ['popup'],
      args: nothing,
      async answer() {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { actor, admins, urls, mayBulk } = opened.value
        const view: SessionView = {
          actor,
          admins,
          homes: { 'in-home': urls['in-home'].home, facility: urls.facility.home },
          profiles: profileTemplates(urls),
          workplaces: workplacesOf(urls),
          mayBulk,
        }
        await rememberedSession.write(view)
        return ok(view)
      },
    }),

    /** Brings the mirror up to date; answers when it is. `damaged`: what is kept could not be read. */
    'mirror.refresh': defineCall({
      from: ['popup'],
      args: v.strictObject({ damaged: v.optional(v.boolean()) }),
      answer: (options) => refresh(options),
    }),
  }
}
