import { html, type Markup } from '../../html.ts'
import { factList, marks, openPanel, tabLink } from '../../parts/profile-parts.ts'
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
  const { kind, person, tabs, quickActions } = content
  const what = kind === 'client' ? 'Client file' : 'Staff file'
  const body = html`<section class="guest-header" aria-label=${what}>
      <div class="guest-line">
        <div class="guest-id">
          ${nameLine(content, !redesign.omitHeading)}
          ${factList(content)}
        </div>
        <div class="guest-side">
          ${marks(content)}
          ${quickActions}
        </div>
      </div>
      <nav class="guest-tabs" aria-label=${`${what}, parts`}>
        ${tabs.map((tab) => tabLink(content, tab))}
      </nav>
    </section>
    ${openPanel(content)}`
  return { heading: `${what} ${person.profile.id}`, body }
}
