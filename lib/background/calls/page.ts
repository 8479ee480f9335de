import * as v from 'valibot'
import type { Mirror } from '../../db/mirror/mirror.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import { ok } from '../../domain/result.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { toggleShortcut } from '../browser/commands.ts'
import { injectDialogs } from '../browser/inject-dialogs.ts'
import type { Drain } from '../outbox/drain.ts'
import type { Sessions } from '../session/sessions.ts'
import { nothing } from './args.ts'
import { loadPage } from './load-page.ts'

/** Parts of the worker that page calls use. */
export interface PageCallParts {
  sessions: Sessions
  outbox: Outbox
  mirror: Mirror
  drain: Drain
}

/** A part of an address. What is longer was not written by a dashboard. */
const part = v.pipe(v.string(), v.maxLength(2_000))

/** Creates the calls of dashboard pages. */
export function createPageCalls({ sessions, outbox, mirror, drain }: PageCallParts) {
  return {
    /** Returns what to show on the dashboard page with this address, and starts a drain. */
    'page.load': defineCall({
      from: ['page'],
      args: v.strictObject({ pathname: part, search: part, hash: part }),
      async answer(location, caller) {
        const view = await loadPage(location, caller, { sessions, outbox, mirror })
        if (!view.ok) return view
        void drain.run()
        const shortcut = await toggleShortcut()
        return ok({ ...view.value, ...(shortcut && { shortcut }) })
      },
    }),

    /** Injects the dialogs into the page that asks; answers once they are there. Harmless if they are there already. */
    'page.dialogs': defineCall({
      from: ['page'],
      args: nothing,
      answer: (_, { tabId, origin }) => injectDialogs(tabId, origin),
    }),
  }
}
