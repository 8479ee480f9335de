import * as v from 'valibot'
import { offers } from '../../domain/capability.ts'
import type { Agenda } from '../../domain/conversation/booking.ts'
import { ok, type Result } from '../../domain/result.ts'
import { id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { Sessions } from '../session/sessions.ts'

/** Creates the calls about what is booked and billed for a client. */
export function createAgendaCalls(sessions: Sessions) {
  return {
    /** Reads the schedule and the invoices in both branches, as far as the server offers them. */
    'agenda.read': defineCall({
      from: ['popup'],
      args: v.strictObject({ accountId: id }),
      async answer({ accountId }): Promise<Result<Agenda>> {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { backend } = opened.value
        const [schedule, invoices] = await Promise.all([
          offers(opened.value, 'schedule') ? backend.listSchedule(accountId) : ok(undefined),
          offers(opened.value, 'invoices') ? backend.listInvoices(accountId) : ok(undefined),
        ])
        if (!schedule.ok) return schedule
        if (invoices.ok) return ok({ schedule: schedule.value, invoices: invoices.value })
        const isHidden = invoices.problem.name === 'forbidden'
        return isHidden ? ok({ schedule: schedule.value, invoices: 'hidden' }) : invoices
      },
    }),
  }
}
