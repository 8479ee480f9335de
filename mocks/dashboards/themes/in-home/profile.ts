import { html, type Markup } from '../../html.ts'
import { avatar, statusPill } from '../../parts/small.ts'
import type { PageContent, ProfileContent, Redesign } from '../../theme.ts'

function heading(name: string, isHeading: boolean): Markup {
  return isHeading
    ? html`<h1 class="profile-name" dir="auto">${name}</h1>`
    : html`<p class="profile-title" dir="auto">${name}</p>`
}

/** A card with the name, tabs under it, and the open one on a sheet. */
export function profile(redesign: Redesign, content: ProfileContent): Pick<PageContent, 'body'> {
  const { person, facts, flags, tabs, current, quickActions, panel, kind } = content
  const { name, href, status } = person
  const body = html`<header class="profile-card">
      ${avatar(name)}
      <div class="profile-who">
        ${heading(name, !redesign.omitHeading)}
        <p class="marks">${statusPill(status)}${flags.map((flag) => html`<span class="flag">${flag}</span>`)}</p>
        <ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
      </div>
      <div class="profile-actions">${quickActions}</div>
    </header>
    <nav class="tabs" aria-label=${kind === 'client' ? 'Client' : 'Staff member'}>
      <ul>
        ${tabs.map(
          ({ id, label }) => html`<li>
            <a href=${`${href}?tab=${id}`} data-partial aria-current=${id === current.id ? 'page' : undefined}>${label}</a>
          </li>`,
        )}
      </ul>
    </nav>
    <section class="panel" aria-label=${current.label}>${panel}</section>`
  return { body }
}
