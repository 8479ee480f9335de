import * as v from 'valibot'
import type { Agenda } from '../../domain/conversation/booking.ts'
import { ok, type Result } from '../../domain/result.ts'
import { id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { Sessions } from '../session/sessions.ts'

/** Creates the calls about what is booked and billed for a client. */
export function createAgendaCalls(sessions: Sessions) {
  return {
    /** Reads the schedule and the invoices in both branches; `invoices` is undefined if the actor may not see them. */
    'agenda.read': defineCall({
      from: ['popup'],
      args: v.strictObject({ accountId: id }),
      async answer({ accountId }): Promise<Result<Agenda>> {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { backend } = opened.value
        const [schedule, invoices] = await Promise.all([
          backend.listSchedule(accountId),
          backend.listInvoices(accountId),
        ])
        if (!schedule.ok) return schedule
        if (invoices.ok) return ok({ schedule: schedule.value, invoices: invoices.value })
        const isHidden = invoices.problem.name === 'forbidden'
        return isHidden ? ok({ schedule: schedule.value, invoices: undefined }) : invoices
      },
    }),
  }
}
