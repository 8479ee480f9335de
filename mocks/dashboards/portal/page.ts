import { PAGE_HEADERS } from '../answers.ts'
import { html, type Markup, render } from '../html.ts'
import type { ClientKnock, ClientVisit } from './client-visit.ts'
import { type PortalPlace, shell } from './shell.ts'

const SHEETS = [
  'portal',
  'portal-menu',
  'portal-controls',
  'portal-forms',
  'portal-pages',
  'portal-gate',
  'portal-talk',
]

/** What a page of the portal says. */
export interface PortalPage {
  title: string
  place?: PortalPlace
  /** A line under the heading. */
  lead?: Markup
  /** Buttons beside the heading. */
  actions?: Markup
  body: Markup
  status?: number
}

/** A page around any body. */
export function answerWith(
  { business }: ClientKnock,
  title: string,
  body: Markup,
  status = 200,
): Response {
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="application-name" content=${`${business.name} client portal`} />
      <meta name="color-scheme" content="light dark" />
      <title>${title} · ${business.name}</title>
      <link rel="icon" href="/favicon.ico" type="image/svg+xml" />
      ${SHEETS.map((sheet) => html`<link rel="stylesheet" href=${`/assets/${sheet}.css`} />`)}
      <script src="/assets/portal.js" defer></script>
    </head>
    <body>${body}</body>
  </html>`
  return new Response(`<!doctype html>${render(page)}`, { status, headers: PAGE_HEADERS })
}

/** A page of a client who is signed in. */
export function answerGuest(guest: ClientVisit, page: PortalPage): Response {
  const main = html`<main id="main" tabindex="-1">
    <header class="head">
      <div><h1>${page.title}</h1>${page.lead && html`<p>${page.lead}</p>`}</div>
      ${page.actions}
    </header>
    ${page.body}
  </main>`
  return answerWith(guest, page.title, shell(guest, page.place, main), page.status)
}
