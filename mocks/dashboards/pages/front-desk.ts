import { html, type Markup } from '../html.ts'
import type { PageContent } from '../look.ts'
import { type BoardRow, type BoardState, boardOf } from '../records/board.ts'
import type { Visit } from '../visit.ts'

const STATES: BoardState[] = ['Expected', 'Checked in', 'Checked out']
const COLUMNS = ['Client', 'Pet', 'Service', 'Space', 'Expected', 'Add-Ons']

function guestRow({ person, pet, service, space, time, addOn }: BoardRow): Markup {
  return html`<tr>
    <th scope="row" dir="auto"><a href=${person.href}>${person.name}</a></th>
    <td dir="auto">${pet}</td>
    <td>${service}</td>
    <td>${space}</td>
    <td>${time}</td>
    <td>${addOn || '–'}</td>
  </tr>`
}

function stateTable(state: BoardState, rows: BoardRow[]): Markup {
  const id = `state-${state.toLowerCase().replace(' ', '-')}`
  return html`<div class="panel">
    <h2 id=${id}>${state} <span class="badge">${rows.length}</span></h2>
    <div class="scroller" tabindex="0" role="region" aria-labelledby=${id}>
      <table class="grid">
        <thead><tr>${COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
        <tbody>${rows.map(guestRow)}</tbody>
      </table>
    </div>
  </div>`
}

/** Who comes, who is there, who has gone. */
export function frontDeskPage({ business, branch, now }: Visit): PageContent {
  const rows = boardOf(business, branch, now)
  return {
    title: 'Front Desk Mode',
    place: 'front-desk',
    heading: 'Front Desk Mode',
    lead: 'Everybody who stays today.',
    body: STATES.map((state) =>
      stateTable(
        state,
        rows.filter((row) => row.state === state),
      ),
    ),
  }
}
