import { html, type Markup } from '../html.ts'
import type { PageContent } from '../look.ts'
import { peopleIn } from '../records/people.ts'
import type { Visit } from '../visit.ts'

const DAY_MS = 86_400_000
const SHIFTS = ['7a–3p', '', '11a–7p', '', '9a–5p', '7a–3p', '']
const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' })

function weekOf(now: Date): Date[] {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY_MS
  return Array.from({ length: 7 }, (_, index) => new Date(monday + index * DAY_MS))
}

/** The shifts of one row of the grid: made up, the same every week. */
export function shiftsOf(row: number): string[] {
  return SHIFTS.map((_, day) => SHIFTS[(row * 3 + day * 2) % SHIFTS.length] ?? '')
}

/** A week of shifts, one row per person. */
export function shiftTable(now: Date, rows: { name: string; shifts: string[] }[]): Markup {
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Shifts of this week">
    <table class="grid shifts">
      <thead>
        <tr><th scope="col">Staff</th>${weekOf(now).map((day) => html`<th scope="col">${WEEKDAY.format(day)} ${day.getUTCDate()}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ name, shifts }) => html`<tr>
            <th scope="row" dir="auto">${name}</th>
            ${shifts.map((shift) => html`<td>${shift ? html`<span class="shift">${shift}</span>` : 'Off'}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

/** This week's shifts: everybody's from the front desk up, else one's own. */
export function shiftsPage({ business, branch, level, me, now }: Visit): PageContent {
  const rows = peopleIn(business, branch, 'staff')
    .map(({ name, account }, index) => ({ name, account, shifts: shiftsOf(index) }))
    .filter(({ account }) => level >= 3 || account.id === me.id)
  const title = branch === 'in-home' ? 'Scheduler' : 'Shift Schedule'
  return {
    title,
    place: 'shifts',
    heading: title,
    lead: level >= 3 ? 'This week, published.' : 'Your shifts this week.',
    body: html`<div class="panel">${shiftTable(now, rows)}</div>`,
  }
}
