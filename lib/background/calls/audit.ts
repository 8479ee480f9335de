import * as v from 'valibot'
import { id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { Sessions } from '../session/sessions.ts'
import { cursor } from './args.ts'

/** Creates the call that reads the audit log of the backend. */
export function createAuditCalls(sessions: Sessions) {
  return {
    /** Reads one page, of all accounts or of one, newest first. */
    'audit.read': defineCall({
      from: ['popup'],
      args: v.strictObject({ cursor, accountId: v.optional(id) }),
      async answer(query) {
        const opened = await sessions.open()
        return opened.ok ? opened.value.backend.listAudit(query) : opened
      },
    }),
  }
}
