import { dayAt } from '../../../backend/days.ts'
import type { ShiftFault, WantedShift } from '../../../backend/schedule/rota.ts'
import type { ShiftRecord } from '../../../backend/schedule/timetable.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { inNameOrder } from '../../records/people.ts'
import { readableHours } from '../../records/values.ts'
import type { Visit } from '../../visit.ts'

/** What was typed and refused, to be shown again with the reason. `other` is the shift in the way. */
export interface RefusedShift {
  typed: WantedShift
  fault: ShiftFault
  other?: ShiftRecord
}

const SENTENCES: Record<Exclude<ShiftFault, 'overlap'>, string> = {
  forbidden: 'Your role does not let you plan shifts.',
  'unknown-staff': 'Choose somebody who works here.',
  'inactive-staff': 'This person is inactive. Re-activate them first, or choose somebody else.',
  'no-day': 'Choose the day of the shift.',
  'no-hours': 'Say from when to when, such as 7:00 AM to 3:00 PM.',
  'ends-early': 'The shift must end after it starts, on the same day.',
  'too-long': 'Keep the space within 40 characters and the note within 120.',
}

/** The field that a fault is about: it gets the focus. */
const FIELD_OF: { [fault in ShiftFault]?: keyof WantedShift } = {
  'unknown-staff': 'staffId',
  'inactive-staff': 'staffId',
  'no-day': 'day',
  'no-hours': 'from',
  'ends-early': 'to',
  overlap: 'from',
  'too-long': 'space',
}

function sentenceFor(visit: Visit, { fault, other }: RefusedShift): string {
  if (fault !== 'overlap') return SENTENCES[fault]
  if (!other) return 'This person has another shift then.'
  const hours = readableHours(other.from, other.to)
  const place = other.branch === visit.branch ? '' : ' in the other software'
  return `This person works ${hours}${place} that day already. Choose other hours.`
}

function staffOptions(visit: Visit, chosen: string): Markup {
  const { business, branch, backend, caller } = visit
  // The grid's rows are those who work here; somebody chosen before stays to be seen, however he stands now.
  const rows = backend.listShifts(caller, branch, dayAt(visit.now.getTime()))
  const accounts = rows.map(({ account }) => account)
  const known = backend.findByProfile(caller, branch, 'staff', chosen)
  const before = known && business.accounts.get(known.id)
  if (before && !accounts.includes(before)) accounts.push(before)
  return accounts.sort(inNameOrder).map((account) => {
    const { id = '', status } = account.profiles[branch] ?? {}
    if (status !== 'active' && id !== chosen) return null
    return html`<option value=${id} selected=${id === chosen}>${account.firstName} ${account.lastName}</option>`
  })
}

/** The dialog in which a shift is planned. It stands open where one was just refused, with all that was typed. */
export function shiftDialog(visit: Visit, days: string[], refused?: RefusedShift): Markup {
  const today = dayAt(visit.now.getTime())
  const [monday = today] = days
  const fresh = {
    staffId: '',
    day: days.includes(today) ? today : monday,
    from: '09:00',
    to: '17:00',
    space: '',
    note: '',
  }
  const typed = refused?.typed ?? fresh
  const field = (name: keyof WantedShift) => ({
    name,
    autofocus: refused && FIELD_OF[refused.fault] === name,
    'aria-describedby': refused && FIELD_OF[refused.fault] === name ? 'shift-fault' : undefined,
  })
  const body = html`
    ${refused && html`<p id="shift-fault" class="notice bad" role="alert">${sentenceFor(visit, refused)}</p>`}
    <label>Staff
      <select ...${field('staffId')} required><option value="">Choose</option>${staffOptions(visit, typed.staffId)}</select>
    </label>
    <label>Day <input ...${field('day')} type="date" value=${typed.day} required /></label>
    <div class="pair">
      <label>From <input ...${field('from')} type="time" value=${typed.from} required /></label>
      <label>To <input ...${field('to')} type="time" value=${typed.to} required /></label>
    </div>
    <label>Space <input ...${field('space')} value=${typed.space} maxlength="40" autocomplete="off" dir="auto" /></label>
    <label>Note <input ...${field('note')} value=${typed.note} maxlength="120" autocomplete="off" dir="auto" /></label>
    <div class="dialog-buttons">
      <button class="button quiet" type="button" command="close" commandfor="shift-dialog">Cancel</button>
      <button class="button" type="submit">Add shift</button>
    </div>`
  return html`<dialog id="shift-dialog" class="dialog" aria-labelledby="shift-title" open=${refused !== undefined}>
    <h2 id="shift-title">Add shift</h2>
    <p>It is a draft until the schedule is published.</p>
    ${changeForm(visit, `/shifts?week=${monday}`, 'stack', body)}
  </dialog>`
}
