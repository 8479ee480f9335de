import * as v from 'valibot'
import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import { ok } from '../../domain/result.ts'
import { id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { toggleShortcut } from '../browser/commands.ts'
import { injectDialogs } from '../browser/inject-dialogs.ts'
import type { Drain } from '../outbox/drain.ts'
import type { Sessions } from '../session/sessions.ts'
import { kind, nothing } from './args.ts'
import { loadPage } from './load-page.ts'

/** What drawing a page works with. */
export interface PageCallParts {
  sessions: Sessions
  outbox: Outbox
  mirror: Mirror
  drain: Drain
}

/** What a dashboard page shows of us. */
export function createPageCalls({ sessions, outbox, mirror, drain }: PageCallParts) {
  return {
    /** What to draw on the dashboard page with this address. */
    'page.load': defineCall({
      from: ['page'],
      args: v.variant('page', [
        v.strictObject({ page: v.literal('profile'), kind, profileId: id }),
        v.strictObject({ page: v.literal('list'), kind }),
        v.strictObject({ page: v.literal('other') }),
      ]),
      async answer(address, { origin }) {
        const view = await loadPage(address, origin, { sessions, outbox, mirror })
        if (!view.ok) return view
        void drain.run()
        const shortcut = await toggleShortcut()
        return ok({ ...view.value, ...(shortcut && { shortcut }) })
      },
    }),

    /** Brings the dialogs to the page that asks; answers once they are there. Asked again it does nothing new. */
    'page.dialogs': defineCall({
      from: ['page'],
      args: nothing,
      answer: (_, { tabId }) => injectDialogs(tabId),
    }),
  }
}
