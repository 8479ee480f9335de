import { html, type Markup } from '../../html.ts'
import { factList, marks, openPanel, tabLink } from '../../parts/profile-parts.ts'
import { avatar } from '../../parts/small.ts'
import type { PageContent, ProfileContent, Redesign } from '../../theme.ts'

function heading(name: string, isHeading: boolean): Markup {
  return isHeading
    ? html`<h1 class="profile-name" dir="auto">${name}</h1>`
    : html`<p class="profile-title" dir="auto">${name}</p>`
}

/** A card with the name, tabs under it, and the open one on a sheet. */
export function profile(redesign: Redesign, content: ProfileContent): Pick<PageContent, 'body'> {
  const { person, tabs, quickActions, kind } = content
  const { name } = person
  const body = html`<header class="profile-card">
      ${avatar(name)}
      <div class="profile-who">
        ${heading(name, !redesign.omitHeading)}
        ${marks(content)}
        ${factList(content)}
      </div>
      <div class="profile-actions">${quickActions}</div>
    </header>
    <nav class="tabs" aria-label=${kind === 'client' ? 'Client' : 'Staff member'}>
      <ul>
        ${tabs.map((tab) => html`<li>${tabLink(content, tab)}</li>`)}
      </ul>
    </nav>
    ${openPanel(content)}`
  return { body }
}
