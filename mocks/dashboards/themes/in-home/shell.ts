import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { icon } from '../../parts/icons.ts'
import { avatar } from '../../parts/small.ts'
import type { NavEntry, PageContent, Viewer } from '../../theme.ts'
import { navigation } from './navigation.ts'

function entry(place: PageContent['place']) {
  return ({ place: own, label, href, icon: picture, under }: NavEntry): Markup => html`<li
    class=${under ? 'under' : undefined}
  >
    <a href=${href} aria-current=${own === place ? 'page' : undefined}>${icon(picture)}<span>${label}</span></a>
  </li>`
}

function account(viewer: Viewer): Markup {
  const name = `${viewer.me.firstName} ${viewer.me.lastName}`
  return html`<div class="me">
    ${avatar(name)}
    <span class="me-who"><strong dir="auto">${name}</strong><small>${viewer.role}</small></span>
    ${changeForm(viewer, '/sign-out', 'sign-out', html`<button class="button quiet" type="submit">Sign out</button>`)}
  </div>`
}

/** A side bar at the left, and a quiet bar with the visitor's own name over the page. */
export function shell(viewer: Viewer, { place }: PageContent, main: Markup): Markup {
  return html`<a class="skip" href="#main">Skip to the page</a>
    <div class="frame">
      <header class="side">
        <a class="brand" href="/">${icon('paw')}<span>In-Home<small>${viewer.business.name}</small></span></a>
        <nav aria-label="Main"><ul>${navigation.map(entry(place))}</ul></nav>
      </header>
      <div class="page">
        <div class="topline" role="region" aria-label="Your account">${account(viewer)}</div>
        ${main}
      </div>
    </div>`
}
