import * as v from 'valibot'
import type { SessionView } from '../../domain/accounts/session-view.ts'
import { ok, type Result } from '../../domain/result.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { rememberedSession } from '../../messaging/remembered-session.ts'
import type { Sessions } from '../session/sessions.ts'
import { nothing } from './args.ts'
import { profileTemplates, workplacesOf } from './profile-links.ts'

/** Parts of the worker that session calls use. `refresh`: brings the mirror up to date. */
export interface SessionCallParts {
  sessions: Sessions
  refresh(options: { damaged?: boolean | undefined }): Promise<Result<'complete'>>
}

/** Creates the calls about who is signed in and the accounts they see. */
export function createSessionCalls({ sessions, refresh }: SessionCallParts) {
  return {
    /** Returns who is signed in, and remembers it, so that the next page can draw before the backend answers. */
    'session.read': defineCall({
      from: ['popup'],
      args: nothing,
      async answer() {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { actor, admins, urls, mayBulk, capabilities } = opened.value
        const view: SessionView = {
          actor,
          admins,
          homes: { 'in-home': urls['in-home'].home, facility: urls.facility.home },
          profiles: profileTemplates(urls),
          workplaces: workplacesOf(urls),
          mayBulk,
          capabilities,
        }
        await rememberedSession.write(view)
        return ok(view)
      },
    }),

    /** Brings the mirror up to date; answers when it is. `damaged`: true if the caller could not read the mirror. */
    'mirror.refresh': defineCall({
      from: ['popup'],
      args: v.strictObject({ damaged: v.optional(v.boolean()) }),
      answer: (options) => refresh(options),
    }),
  }
}
