import { dayAt } from '../../../backend/days.ts'
import type { RotaRow } from '../../../backend/schedule/rota.ts'
import type { ShiftRecord } from '../../../backend/schedule/timetable.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { type ListedPerson, personIn } from '../../records/people.ts'
import { readableHours, shortDay, weekdayAndDay } from '../../records/values.ts'
import type { Visit } from '../../visit.ts'

function removeForm(visit: Visit, shift: ShiftRecord, { name }: ListedPerson): Markup {
  const what = `Remove draft: ${name}, ${weekdayAndDay(shift.day)}, ${readableHours(shift.from, shift.to)}`
  return changeForm(
    visit,
    `/shifts/remove?week=${shift.day}`,
    'shift-remove',
    html`<button type="submit" name="shift" value=${shift.id} aria-label=${what} title="Remove draft">×</button>`,
  )
}

function shiftCard(visit: Visit, shift: ShiftRecord, person: ListedPerson): Markup {
  const { from, to, space, note, state } = shift
  const isDraft = state === 'draft'
  return html`<div class=${isDraft ? 'shift draft' : 'shift'}>
    <strong>${readableHours(from, to)}</strong>
    ${isDraft && html`<em>Draft</em>`}
    ${space && html`<span dir="auto">${space}</span>`}
    ${note && html`<small dir="auto">${note}</small>`}
    ${isDraft && removeForm(visit, shift, person)}
  </div>`
}

function dayCell(visit: Visit, shifts: ShiftRecord[], person: ListedPerson): Markup {
  if (shifts.length === 0) return html`<td><span class="blank">Off</span></td>`
  return html`<td>${shifts.map((shift) => shiftCard(visit, shift, person))}</td>`
}

function staffRow(visit: Visit, days: string[], { account, shifts }: RotaRow): Markup {
  const person = personIn(visit.business, visit.branch, account)
  if (!person) return null
  return html`<tr>
    <th scope="row"><a href=${`${person.href}?tab=schedule`} dir="auto">${person.name}</a>
      ${person.status !== 'active' && html` <small class="blank">Inactive</small>`}</th>
    ${days.map((day) =>
      dayCell(
        visit,
        shifts.filter((shift) => shift.day === day),
        person,
      ),
    )}
  </tr>`
}

/** A week of shifts, one row per person. Whoever sees a draft may remove it. */
export function shiftTable(visit: Visit, days: string[], rows: RotaRow[]): Markup {
  const today = dayAt(visit.now.getTime())
  const heading = (day: string) =>
    html`<th scope="col" aria-current=${day === today ? 'date' : undefined}>${shortDay(day)}</th>`
  return html`<div class="scroller" tabindex="0" role="region" aria-label="Shifts of the week">
    <table class="grid shifts">
      <thead><tr><th scope="col">Staff</th>${days.map(heading)}</tr></thead>
      <tbody>${rows.map((row) => staffRow(visit, days, row))}</tbody>
    </table>
  </div>`
}
