import type { StayRecord, StayState } from '../../../backend/schedule/timetable.ts'
import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { type BoardRow, boardOf, STATE_NAME } from '../../records/board.ts'
import { readableTime } from '../../records/values.ts'
import type { PageContent } from '../../theme.ts'
import type { Visit } from '../../visit.ts'
import { frontDeskNotice } from './front-desk-notice.ts'

const COLUMNS = ['Client', 'Pet', 'Service', 'Space', 'Expected', 'Add-Ons']

/** What can be done with the guests of a table: one by one, or with those that are ticked. */
interface TableMove {
  action: string
  one: string
  bulk: string
}

const TABLE_MOVES: { [state in StayState]?: TableMove } = {
  expected: { action: '/front-desk/check-in', one: 'Check In', bulk: 'Bulk In' },
  'checked-in': { action: '/front-desk/check-out', one: 'Check Out', bulk: 'Bulk Out' },
}

const NOBODY: Record<StayState, string> = {
  expected: 'Nobody is expected any more today.',
  'checked-in': 'Nobody is checked in.',
  'checked-out': 'Nobody has been checked out yet.',
}

function addOnNames({ addOns }: StayRecord): string {
  return addOns.map(({ name, done }) => (done ? `${name} ✓` : name)).join(', ') || '–'
}

function cells({ stay, person, pet }: BoardRow, addOns: Markup): Markup {
  return html`<th scope="row" dir="auto"><a href=${person.href}>${person.name}</a></th>
    <td dir="auto">${pet}</td>
    <td>${stay.service}</td>
    <td>${stay.space}</td>
    <td class="number">${readableTime(stay.time)}</td>
    <td>${addOns}</td>`
}

function guestRow(row: BoardRow, move: TableMove | undefined, isTicked: boolean): Markup {
  const { stay, person, pet } = row
  if (!move) return html`<tr>${cells(row, addOnNames(stay))}</tr>`
  const guest = `${pet} of ${person.name}`
  return html`<tr>
    <td class="slim"><input type="checkbox" name="stay" value=${stay.id} checked=${isTicked} aria-label=${`Select ${guest}`} /></td>
    ${cells(row, addOnNames(stay))}
    <td class="slim"><button class="button quiet" type="submit" name="only" value=${stay.id} aria-label=${`${move.one} ${guest}`}>${move.one}</button></td>
  </tr>`
}

function table(headingId: string, columns: Markup, rows: Markup): Markup {
  return html`<div class="scroller" tabindex="0" role="region" aria-labelledby=${headingId}>
    <table class="grid board"><thead><tr>${columns}</tr></thead><tbody>${rows}</tbody></table>
  </div>`
}

const headings = COLUMNS.map((column) => html`<th scope="col">${column}</th>`)

/** The guests in one state. Its first button is the bulk one: that is what Enter on a check box presses. */
function stateTable(visit: Visit, state: StayState, rows: BoardRow[]): Markup {
  const id = `state-${state}`
  const name = STATE_NAME[state]
  const move = TABLE_MOVES[state]
  const allTicked = visit.url.searchParams.get('select') === state
  const title = html`<h2 id=${id}>${name} <span class="badge">${rows.length}</span></h2>`
  if (rows.length === 0) {
    return html`<section class="panel">${title}<p class="blank">${NOBODY[state]}</p></section>`
  }
  const lines = rows.map((row) => guestRow(row, move, allTicked))
  if (!move) return html`<section class="panel">${title}${table(id, headings, lines)}</section>`
  const columns = html`<th scope="col" class="slim">
      <span class="unseen">Selected</span>
      <input type="checkbox" data-select-all checked=${allTicked} aria-label=${`Select all: ${name}`} hidden />
    </th>
    ${headings}
    <th scope="col" class="slim"><span class="unseen">${move.one}</span></th>`
  const body = html`<div class="board-head">
      ${title}
      <noscript><a href=${`/front-desk?select=${state}`}>Select all</a></noscript>
      <button class="button" type="submit">${move.bulk}</button>
    </div>
    ${table(id, columns, lines)}`
  return html`<section class="panel">${changeForm(visit, move.action, 'board-form', body)}</section>`
}

function addOnButtons({ stay, pet }: BoardRow): Markup {
  return stay.addOns.map(
    ({ name, done }) =>
      html`<button class="add-on" type="submit" name=${done ? 'open' : 'done'} value=${`${stay.id} ${name}`}
        aria-pressed=${done ? 'true' : 'false'} aria-label=${`${name} for ${pet}`}>${name}</button>`,
  )
}

/** Everything to be done beside the stays themselves, to be ticked off. */
function addOnTable(visit: Visit, rows: BoardRow[]): Markup {
  const due = rows.filter(({ stay }) => stay.addOns.length > 0)
  const open = due.flatMap(({ stay }) => stay.addOns.filter(({ done }) => !done)).length
  const id = 'add-ons'
  const title = html`<h2 id=${id}>Add-ons of the day <span class="badge">${open} to do</span></h2>`
  const lines = due.map((row) => html`<tr>${cells(row, addOnButtons(row))}</tr>`)
  return html`<section class="panel">
    ${title}
    ${
      due.length > 0
        ? changeForm(visit, '/front-desk/add-on', 'board-form', table(id, headings, lines))
        : html`<p class="blank">No add-ons are booked for today.</p>`
    }
  </section>`
}

/** Who comes, who is there, what is to be done for them, who has gone. */
export function frontDeskPage(visit: Visit): PageContent {
  const rows = boardOf(visit)
  const at = (state: StayState) =>
    stateTable(
      visit,
      state,
      rows.filter(({ stay }) => stay.state === state),
    )
  return {
    title: 'Front Desk Mode',
    place: 'front-desk',
    heading: 'Front Desk Mode',
    lead: 'Everybody who stays today.',
    body: html`${frontDeskNotice(visit.url, rows)} ${at('expected')} ${at('checked-in')}
      ${addOnTable(visit, rows)} ${at('checked-out')}`,
  }
}
