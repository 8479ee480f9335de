import { html, type Markup } from '../html.ts'

/** One path per icon, drawn on 24 by 24 with a round pen. */
const PATHS = {
  home: 'M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-5h4v5',
  clients:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 4.5a3.2 3.2 0 0 1 0 6.2M18 15c1.9.8 3 2.6 3 5',
  plus: 'M12 5v14M5 12h14',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  document: 'M7 3h7l4 4v14H7V3ZM14 3v4h4M10 12h5M10 16h5',
  key: 'M8 19a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM11.3 11.2 20 3M16 6.8l3 3',
  staff: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 3.6-6.5 8-6.5s8 2.5 8 6.5',
  calendar: 'M4 6h16v14H4V6ZM4 10.5h16M8.5 3v5M15.5 3v5',
  check: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12.2l2.8 2.8L16 9.5',
  message: 'M4 5h16v11H11l-4.5 4V16H4V5Z',
  invoice: 'M6 3h12v18l-3-2-3 2-3-2-3 2V3ZM9.5 8h5M9.5 12h5',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM9 19.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z',
  desk: 'M3 13h18M5 13v7M19 13v7M8 13V9h8v4M12 9V6M9.5 6h5',
  paw: 'M12 12.5c-2.8 0-5 2.3-5 4.6 0 1.7 1.3 2.4 2.7 2.4 1 0 1.5-.4 2.3-.4s1.3.4 2.3.4c1.4 0 2.7-.7 2.7-2.4 0-2.3-2.2-4.6-5-4.6ZM5.2 12.6a1.7 2.1 0 1 0 0-4.2 1.7 2.1 0 0 0 0 4.2ZM18.8 12.6a1.7 2.1 0 1 0 0-4.2 1.7 2.1 0 0 0 0 4.2ZM9.3 9a1.8 2.3 0 1 0 0-4.6 1.8 2.3 0 0 0 0 4.6ZM14.7 9a1.8 2.3 0 1 0 0-4.6 1.8 2.3 0 0 0 0 4.6Z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM20 20l-4-4',
  cake: 'M4 20h16v-7H4v7ZM4 16.5c2 1.3 3.3 1.3 5.3 0s3.4-1.3 5.4 0 3.3 1.3 5.3 0M12 13V9M12 6.5c.9-.9.9-1.9 0-3-.9 1.1-.9 2.1 0 3Z',
  bolt: 'M13 3 5 13.5h6L10.5 21 19 10h-6.5L13 3Z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7.5V12l3 2',
  door: 'M14 4h5v16h-5M4 12h10M10.5 8l4 4-4 4',
} as const

/** Icons there are. */
export type IconName = keyof typeof PATHS

/** A picture that says nothing to a screen reader: there is always a word beside it. */
export function icon(name: IconName): Markup {
  return html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor"
    stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
    <path d=${PATHS[name]} />
  </svg>`
}
