import { html, type Markup } from '../../html.ts'
import { statusPill } from '../../parts/small.ts'
import type { PageContent, ProfileContent, Redesign } from '../../theme.ts'

function nameLine({ kind, person }: ProfileContent, isHeading: boolean): Markup {
  const { name } = person
  return isHeading
    ? html`<h2 data-role=${`${kind}-name`} dir="auto">${name}</h2>`
    : html`<div class="guest-title" dir="auto">${name}</div>`
}

/** A band with the name and what matters, tabs on its lower edge, and the open one under it. */
export function profile(
  redesign: Redesign,
  content: ProfileContent,
): Pick<PageContent, 'heading' | 'body'> {
  const { kind, person, facts, flags, tabs, current, quickActions, panel } = content
  const what = kind === 'client' ? 'Client file' : 'Staff file'
  const body = html`<section class="guest-header" aria-label=${what}>
      <div class="guest-line">
        <div class="guest-id">
          ${nameLine(content, !redesign.omitHeading)}
          <ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>
        </div>
        <div class="guest-side">
          <p class="marks">${statusPill(person.status)}${flags.map((flag) => html`<span class="flag">${flag}</span>`)}</p>
          ${quickActions}
        </div>
      </div>
      <nav class="guest-tabs" aria-label=${`${what}, parts`}>
        ${tabs.map(
          ({ id, label }) =>
            html`<a href=${`${person.href}?tab=${id}`} data-partial aria-current=${id === current.id ? 'page' : undefined}>${label}</a>`,
        )}
      </nav>
    </section>
    <section class="panel" aria-label=${current.label}>${panel}</section>`
  return { heading: `${what} ${person.profile.id}`, body }
}
