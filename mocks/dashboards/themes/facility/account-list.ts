import { html, type Markup } from '../../html.ts'
import { statusPill } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import { readableDay, readablePhone } from '../../records/values.ts'
import type { AccountListContent } from '../../theme.ts'

function row({ name, href, status, account, pets, role, profile }: ListedPerson): Markup {
  const { email, phone } = account
  return html`<tr>
    <th scope="row" dir="auto"><a href=${href}>${name}</a></th>
    <td dir="auto">${role ?? (pets.join(', ') || '–')}</td>
    <td>${email ?? '–'}</td>
    <td class="number">${phone ? readablePhone(phone) : '–'}</td>
    <td class="number">${readableDay(profile.since)}</td>
    <td>${statusPill(status)}</td>
  </tr>`
}

/** A dense table, a line per person. */
export function accountList({ kind, people, caption }: AccountListContent): Markup {
  const columns = [kind === 'client' ? 'Client' : 'Name', kind === 'client' ? 'Pets' : 'Role']
  return html`<div class="panel scroller" tabindex="0" role="region" aria-label=${caption}>
    <table class="grid">
      <thead>
        <tr>${[...columns, 'E-mail', 'Phone', 'Since', 'Status'].map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>${people.map(row)}</tbody>
    </table>
  </div>`
}
