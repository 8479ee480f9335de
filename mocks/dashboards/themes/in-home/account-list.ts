import { html, type Markup } from '../../html.ts'
import { avatar, statusPill } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import { readablePhone } from '../../records/values.ts'
import type { AccountListContent } from '../../theme.ts'

function card({ name, href, status, account, pets, role }: ListedPerson): Markup {
  const { email, phone } = account
  return html`<li>
    ${avatar(name)}
    <div class="who">
      <a class="stretched" href=${href} dir="auto">${name}</a>
      <span class="with" dir="auto">${role ?? (pets.join(', ') || 'No pets yet')}</span>
    </div>
    <div class="reach"><span>${email ?? 'No e-mail'}</span><span>${phone && readablePhone(phone)}</span></div>
    ${statusPill(status)}
  </li>`
}

/** One soft row per person; the whole row leads to the profile. */
export function accountList({ people, caption }: AccountListContent): Markup {
  return html`<ul class="roll panel" aria-label=${caption}>${people.map(card)}</ul>`
}
