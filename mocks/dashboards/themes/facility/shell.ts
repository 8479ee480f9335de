import { html, type Markup } from '../../html.ts'
import { changeForm } from '../../parts/form.ts'
import { icon } from '../../parts/icons.ts'
import type { NavEntry, PageContent, Viewer } from '../../theme.ts'
import { navigation } from './navigation.ts'

function entry(place: PageContent['place']) {
  return ({ place: own, label, href, icon: picture }: NavEntry): Markup =>
    html`<a href=${href} aria-current=${own === place ? 'page' : undefined}>${icon(picture)}${label}</a>`
}

function headerBar(viewer: Viewer): Markup {
  const name = `${viewer.me.firstName} ${viewer.me.lastName}`
  return html`<header class="bar">
    <a class="brand" href="/">${icon('paw')}<strong>Facility</strong><span>${viewer.business.name}</span></a>
    <form class="find" role="search" method="get" action="/clients" aria-label="Find a guest">
      <input type="search" name="q" placeholder="Find a client or pet" aria-label="Find a client or pet" />
    </form>
    <div class="me"><span dir="auto">${name}</span><small>${viewer.role}</small></div>
    ${changeForm(viewer, '/sign-out', 'sign-out', html`<button class="button quiet" type="submit">Sign out</button>`)}
  </header>`
}

/** A dark bar over everything, a narrow rail of pictures, and the page beside it. */
export function shell(viewer: Viewer, { place }: PageContent, main: Markup): Markup {
  return html`<a class="skip" href="#main">Skip to the page</a>
    ${headerBar(viewer)}
    <div class="floor">
      <nav class="rail" aria-label="Main">${navigation.map(entry(place))}</nav>
      ${main}
    </div>`
}
