import type { Outbox } from '../db/outbox.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Handlers } from '../messaging/server.ts'
import { profileTemplates } from './addresses.ts'
import { bringDialogs } from './dialogs.ts'
import type { Drain } from './drain.ts'
import { lookAt } from './look.ts'
import type { Sessions } from './sessions.ts'
import type { Syncs } from './syncs.ts'

/** The parts that answer the calls. */
export interface Worker {
  sessions: Sessions
  refresh(): Promise<Result<'complete'>>
  outbox: Outbox
  drain: Drain
  syncs: Syncs
}

/** Every call of the contract: who may make it, and what answers it. */
export function handlersOf({ sessions, refresh, outbox, drain, syncs }: Worker): Handlers {
  return {
    'page.look': {
      open: ['page'],
      async answer(address, caller) {
        // Never so: only pages are let in. It tells the compiler that there is an origin.
        if (caller.from !== 'page') return { ok: false, problem: { name: 'forbidden' } }
        const view = await lookAt(address, caller.origin, { sessions, outbox })
        if (view.ok) void drain.run()
        return view
      },
    },
    'page.dialogs': {
      open: ['page'],
      async answer(_, caller) {
        // As above.
        if (caller.from !== 'page') return { ok: false, problem: { name: 'forbidden' } }
        return bringDialogs(caller.tabId)
      },
    },
    'sync.preview': {
      open: ['page', 'popup'],
      answer: ({ subject, choices }, caller) => syncs.preview(subject, choices, caller),
    },
    'sync.confirm': {
      open: ['page', 'popup'],
      answer: (confirmation, caller) => syncs.confirm(confirmation, caller),
    },
    'sync.undo': {
      open: ['page', 'popup'],
      answer: ({ operationId }, caller) => syncs.undo(operationId, caller),
    },
    'session.read': {
      open: ['popup'],
      async answer() {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { actor, urls } = opened.value
        return ok({
          actor,
          homes: { 'in-home': urls['in-home'].home, facility: urls.facility.home },
          profiles: profileTemplates(urls),
        })
      },
    },
    'mirror.refresh': {
      open: ['popup'],
      answer: refresh,
    },
  }
}
