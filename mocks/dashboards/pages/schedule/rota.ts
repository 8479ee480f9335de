import { dayAfter, dayAt, isDay, weekOf } from '../../../backend/days.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { icon } from '../../parts/icons.ts'
import { inNameOrder } from '../../records/people.ts'
import { readableDay } from '../../records/values.ts'
import type { PageContent } from '../../theme.ts'
import type { Visit } from '../../visit.ts'
import { rotaNotice } from './rota-notice.ts'
import { type RefusedShift, shiftDialog } from './shift-form.ts'
import { shiftTable } from './shift-table.ts'

/** The days of the week that is shown: that of `?week=`, else of today. */
export function shownWeek({ url, now }: Visit): string[] {
  const asked = url.searchParams.get('week') ?? ''
  return weekOf(isDay(asked) ? asked : dayAt(now.getTime()))
}

function weekLinks(visit: Visit, monday: string): Markup {
  const link = (label: string, day: string) =>
    html`<a class="button quiet" href=${`/shifts?week=${day}`}>${label}</a>`
  const isThisWeek = weekOf(dayAt(visit.now.getTime())).includes(monday)
  return html`<nav class="week-links" aria-label="Weeks">
    ${link('Previous week', dayAfter(monday, -7))}
    ${!isThisWeek && html`<a class="button quiet" href="/shifts">This week</a>`}
    ${link('Next week', dayAfter(monday, 7))}
  </nav>`
}

function planActions(visit: Visit, monday: string, drafts: number): Markup {
  return html`<div class="plan-actions">
    <button class="button" type="button" command="show-modal" commandfor="shift-dialog">${icon('plus')}Add shift</button>
    ${
      drafts > 0 &&
      changeForm(
        visit,
        `/shifts/publish?week=${monday}`,
        'plan-form',
        html`<button class="button" type="submit">Publish Schedule</button>
          <span class="blank">${drafts === 1 ? '1 draft' : `${drafts} drafts`}</span>`,
      )
    }
  </div>`
}

/** A week of shifts: everybody's from level 3, where it is planned too; else one's own, as published. */
export function shiftsPage(visit: Visit, refused?: RefusedShift): PageContent {
  const { backend, caller, branch, level } = visit
  const days = shownWeek(visit)
  const [monday = ''] = days
  const rows = backend
    .listShifts(caller, branch, monday)
    .sort((one, other) => inNameOrder(one.account, other.account))
  const drafts = rows.flatMap(({ shifts }) => shifts.filter(({ state }) => state === 'draft'))
  const title = branch === 'in-home' ? 'Scheduler' : 'Shift Schedule'
  const span = `${readableDay(monday)} – ${readableDay(days.at(-1) ?? monday)}`
  const plans = level >= 3
  return {
    title,
    place: 'shifts',
    heading: title,
    lead: plans ? span : `Your shifts, ${span}`,
    body: html`
      ${!refused && rotaNotice(visit)}
      <div class="panel">
        <div class="week-bar">${weekLinks(visit, monday)} ${plans && planActions(visit, monday, drafts.length)}</div>
        ${shiftTable(visit, days, rows)}
      </div>
      ${plans && shiftDialog(visit, days, refused)}`,
    ...(refused && { status: 422 }),
  }
}
