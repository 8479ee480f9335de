import { html, type Markup } from '../html.ts'
import type { ProfileContent, ProfileTab } from '../theme.ts'
import { statusPill } from './small.ts'

/** What everybody should see of a person first: the status and the flags. */
export function marks({ person, flags }: ProfileContent): Markup {
  return html`<p class="marks">${statusPill(person.status)}${flags.map((flag) => html`<span class="flag">${flag}</span>`)}</p>`
}

/** How to reach somebody, since when, and so on. */
export function factList({ facts }: ProfileContent): Markup {
  return html`<ul class="facts">${facts.map((fact) => html`<li>${fact}</li>`)}</ul>`
}

/** The way to one tab of a profile. */
export function tabLink({ person, current }: ProfileContent, { id, label }: ProfileTab): Markup {
  return html`<a href=${`${person.href}?tab=${id}`} data-partial aria-current=${id === current.id ? 'page' : undefined}>${label}</a>`
}

/** The open tab. */
export function openPanel({ current, panel }: ProfileContent): Markup {
  return html`<section class="panel" aria-label=${current.label}>${panel}</section>`
}
