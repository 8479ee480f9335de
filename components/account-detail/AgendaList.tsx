import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import type { Agenda, Invoice, ScheduleEntry } from '../../lib/domain/conversation/booking.ts'
import { formatFacts, formatMoney } from '../../lib/text/formats.ts'
import { text } from '../../lib/text/text.ts'
import { dayLabel } from './agenda-labels.ts'

/**
 * Lists what is booked and billed in both branches, each row with its branch. A part that the server does not offer is missing, and the
 * other one then has no heading of its own: it is all there is.
 */
export function AgendaList({ agenda: { schedule, invoices } }: { agenda: Agenda }) {
  const both = schedule !== undefined && invoices !== undefined
  return (
    <>
      {schedule && (
        <>
          {both && <h4>{text('agenda.schedule')}</h4>}
          {schedule.length === 0 ? (
            <p class="past-note">{text('agenda.nothingBooked')}</p>
          ) : (
            <ul class="agenda" aria-label={text('agenda.schedule')}>
              {schedule.map((entry) => (
                <Booked key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
        </>
      )}
      {invoices && (
        <>
          {both && <h4>{text('agenda.invoices')}</h4>}
          <Invoices invoices={invoices} />
        </>
      )}
    </>
  )
}

function Invoices({ invoices }: { invoices: NonNullable<Agenda['invoices']> }) {
  if (invoices === 'hidden') return <p class="past-note">{text('agenda.invoicesHidden')}</p>
  if (invoices.length === 0) return <p class="past-note">{text('agenda.noInvoices')}</p>
  return (
    <ul class="agenda" aria-label={text('agenda.invoices')}>
      {invoices.map((invoice) => (
        <Billed key={invoice.id} invoice={invoice} />
      ))}
    </ul>
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
      <span class="pill">{text(`agenda.${state}`)}</span>
      <small dir="auto">{formatFacts(pets)}</small>
    </li>
  )
}

function Billed({ invoice }: { invoice: Invoice }) {
  const { branch, number, cents, state } = invoice
  return (
    <li data-state={state}>
      <span class="agenda-when">{dayLabel(invoice)}</span>
      <strong>{formatMoney(cents / 100)}</strong>
      <span class="pill" data-branch={branch}>
        {BRANCH_NAME[branch]}
      </span>
      <span class="pill">{text(`agenda.${state}`)}</span>
      <small>{number}</small>
    </li>
  )
}
