import type { ProfileStatus } from '../../../../lib/domain/accounts/account.ts'
import { dayAt } from '../../../backend/days.ts'
import type { WireInvoice, WireScheduleEntry } from '../../../backend/wire.ts'
import { html, type Markup } from '../../html.ts'
import { emptyState } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import { readableDay, readableTime, weekdayAndDay } from '../../records/values.ts'
import type { Visit } from '../../visit.ts'

/** So many rows are seen at once; the others are a press away. */
const NEXT = 8
const DOLLARS = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' })
/** Each state as a pill: its colour, which is that of a status, and its word. */
const PILLS: Record<WireScheduleEntry['state'], [tone: ProfileStatus, word: string]> = {
  requested: ['pending', 'Requested'],
  scheduled: ['active', 'Scheduled'],
  done: ['inactive', 'Done'],
}

function pill([tone, word]: [tone: ProfileStatus, word: string]): Markup {
  return html`<span class=${`pill ${tone}`}>${word}</span>`
}

/** When an entry is, as people say it: `Mon, Mar 2 – Fri, Mar 6`, or `Mon, Mar 2, 7:30 AM`. */
export function whenOf({ day, until, time }: WireScheduleEntry): string {
  if (until) return `${weekdayAndDay(day)} – ${weekdayAndDay(until)}`
  return time ? `${weekdayAndDay(day)}, ${readableTime(time)}` : weekdayAndDay(day)
}

function table(id: string, columns: string[], rows: Markup[]): Markup {
  return html`<div class="scroller" tabindex="0" role="region" aria-labelledby=${id}>
    <table class="grid booked">
      <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
      <tbody>${rows}</tbody>
    </table>
  </div>`
}

function scheduleTable(id: string, entries: WireScheduleEntry[]): Markup {
  return table(
    id,
    ['When', 'Service', 'Pets', 'Status'],
    entries.map(
      (entry) => html`<tr>
        <th scope="row">${whenOf(entry)}</th>
        <td>${entry.service}</td>
        <td dir="auto">${entry.pets.join(', ') || '–'}</td>
        <td>${pill(PILLS[entry.state])}</td>
      </tr>`,
    ),
  )
}

function folded(id: string, label: string, entries: WireScheduleEntry[]): Markup {
  if (entries.length === 0) return null
  return html`<details class="more-booked">
    <summary id=${id}>${label} (${entries.length})</summary>
    ${scheduleTable(id, entries)}
  </details>`
}

function schedule(visit: Visit, { account }: ListedPerson): Markup {
  const all = visit.backend.listSchedule(visit.caller, account.id)
  const entries = all.ok ? all.value.filter(({ branch }) => branch === visit.branch) : []
  const today = dayAt(visit.now.getTime())
  const isAhead = ({ day, until = day }: WireScheduleEntry) => until >= today
  const { ahead = [], past = [] } = Object.groupBy(entries, (entry) =>
    isAhead(entry) ? 'ahead' : 'past',
  )
  const [next, later] = [ahead.slice(0, NEXT), ahead.slice(NEXT)]
  return html`<section class="booked-part">
    <h2 id="next">Coming up</h2>
    ${
      next.length > 0
        ? scheduleTable('next', next)
        : emptyState('calendar', 'No services booked', 'What is requested or booked appears here.')
    }
    ${folded('later', 'Later', later)} ${folded('past', 'The last 30 days', past.toReversed())}
  </section>`
}

function invoiceRow({ number, day, cents, state }: WireInvoice): Markup {
  return html`<tr>
    <th scope="row">${number}</th>
    <td>${readableDay(day)}</td>
    <td class="money">${DOLLARS.format(cents / 100)}</td>
    <td>${pill(state === 'paid' ? ['inactive', 'Paid'] : ['pending', 'Open'])}</td>
  </tr>`
}

/** From the front desk up: to everybody else there is no such part. */
function invoices(visit: Visit, { account }: ListedPerson): Markup {
  const all = visit.backend.listInvoices(visit.caller, account.id)
  if (!all.ok) return null
  const own = all.value.filter(({ branch }) => branch === visit.branch)
  return html`<section class="booked-part">
    <h2 id="invoices">Invoices</h2>
    ${
      own.length > 0
        ? table('invoices', ['Number', 'Date', 'Amount', 'Status'], own.map(invoiceRow))
        : html`<p class="blank">No invoices yet.</p>`
    }
  </section>`
}

/** What a client has requested and booked in this branch, and what was billed. */
export function servicesPanel(visit: Visit, person: ListedPerson): Markup {
  return html`${schedule(visit, person)} ${invoices(visit, person)}`
}
