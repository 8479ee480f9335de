import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { Agenda, Invoice, ScheduleEntry } from '../../lib/domain/conversation/booking.ts'
import { message } from '../../lib/platform/i18n.ts'
import { amountOf, dayLabel, STATE_LABELS } from './agenda-labels.ts'

/** What is booked and billed in both branches, each row with its branch. */
export function AgendaList({ agenda: { schedule, invoices } }: { agenda: Agenda }) {
  return (
    <>
      <h4 id="agenda-schedule">Schedule</h4>
      {schedule.length === 0 ? (
        <p class="past-note">{message('agenda_no_schedule')}</p>
      ) : (
        <ul class="agenda" aria-labelledby="agenda-schedule">
          {schedule.map((entry) => (
            <Booked key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      <h4 id="agenda-invoices">Invoices</h4>
      {!invoices && <p class="past-note">{message('agenda_invoices_hidden')}</p>}
      {invoices?.length === 0 && <p class="past-note">{message('agenda_no_invoices')}</p>}
      {invoices && invoices.length > 0 && (
        <ul class="agenda" aria-labelledby="agenda-invoices">
          {invoices.map((invoice) => (
            <Billed key={invoice.id} invoice={invoice} />
          ))}
        </ul>
      )}
    </>
  )
}

function Booked({ entry }: { entry: ScheduleEntry }) {
  const { branch, service, pets, state } = entry
  return (
    <li data-state={state}>
      <span class="agenda-when">{dayLabel(entry)}</span>
      <strong>{service}</strong>
      <span class="pill" data-branch={branch}>
        {BRANCH_NAME[branch]}
      </span>
      <span class="pill">{STATE_LABELS[state]}</span>
      <small dir="auto">{pets.join(', ')}</small>
    </li>
  )
}

function Billed({ invoice }: { invoice: Invoice }) {
  const { branch, number, cents, state } = invoice
  return (
    <li data-state={state}>
      <span class="agenda-when">{dayLabel(invoice)}</span>
      <strong>{amountOf(cents)}</strong>
      <span class="pill" data-branch={branch}>
        {BRANCH_NAME[branch]}
      </span>
      <span class="pill">{STATE_LABELS[state]}</span>
      <small>{number}</small>
    </li>
  )
}
