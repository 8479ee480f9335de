import type { ProfileStatus } from '../../../lib/domain/accounts/account.ts'
import { html, type Markup } from '../html.ts'
import { type IconName, icon } from './icons.ts'

const TONES = 6
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Each status in a word. */
export const STATUS_NAME: Record<ProfileStatus, string> = {
  active: 'Active',
  inactive: 'Inactive',
  pending: 'Pending',
}

function initialOf(word: string | undefined): string {
  const [first] = letters.segment(word ?? '')
  return first?.segment.toUpperCase() ?? ''
}

/** A coloured disc with initials; the colour is the same wherever the name is. Decoration only. */
export function avatar(name: string): Markup {
  const words = name.match(/[\p{Letter}\p{Mark}'’]+/gu) ?? []
  const initials = initialOf(words[0]) + (words.length > 1 ? initialOf(words.at(-1)) : '')
  const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return html`<span class=${`avatar tone-${sum % TONES}`} aria-hidden="true">${initials}</span>`
}

/** The status of a profile in a word. */
export function statusPill(status: ProfileStatus): Markup {
  return html`<span class=${`pill ${status}`}>${STATUS_NAME[status]}</span>`
}

/** What a part of the page says when there is nothing in it. */
export function emptyState(picture: IconName, title: string, sentence: string): Markup {
  return html`<div class="empty">
    ${icon(picture)}
    <h2>${title}</h2>
    <p>${sentence}</p>
  </div>`
}

function blankOf(required: boolean): Markup {
  return required
    ? html`<span class="pill pending">Required, not filled in</span>`
    : html`<span class="blank"><span aria-hidden="true">–</span><span class="unseen">Not filled in</span></span>`
}

/** A term and what it says about somebody. Long text keeps its lines and its direction. */
export function factRow(label: string, value: string, required = false): Markup {
  return html`<div class="fact"><dt>${label}</dt><dd dir="auto">${value || blankOf(required)}</dd></div>`
}

/** A number of the day with its name. */
export function tile(label: string, value: number, picture: IconName, href?: string): Markup {
  const inner = html`${icon(picture)}<strong>${value.toLocaleString('en-US')}</strong><span>${label}</span>`
  return href
    ? html`<li><a class="tile" href=${href}>${inner}</a></li>`
    : html`<li><div class="tile">${inner}</div></li>`
}

/** What came of the last form. It has the focus, so that the keyboard goes on from there. */
export function notice(tone: 'good' | 'bad', sentence: Markup): Markup {
  return html`<p class=${`notice ${tone}`} role="status" tabindex="-1" autofocus>${sentence}</p>`
}
