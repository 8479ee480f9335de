import { html, type Markup, render } from './html.ts'
import type { PageContent } from './theme.ts'
import type { Knock, Visit } from './visit.ts'

/** Nothing on a page comes from elsewhere, nothing is inline, nobody may frame it. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; " +
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  vary: 'Cookie, X-Partial',
}

/** Goes on elsewhere after a form, so that a reload repeats nothing. `to` is an address of the demo business. */
export function redirect(to: string, cookie?: string): Response {
  const headers = new Headers({ location: to, 'cache-control': 'no-store' })
  if (cookie) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** A page around any body. */
export function respond(knock: Knock, title: string, body: Markup, status = 200): Response {
  const { theme, business } = knock
  const page = html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="application-name" content=${theme.name} />
      <meta name="color-scheme" content="light dark" />
      <title>${title} · ${business.name} · ${theme.name}</title>
      <link rel="icon" href="/favicon.ico" type="image/svg+xml" />
      ${['common', 'agenda', 'care', ...theme.styles, 'sign-in'].map(
        (sheet) => html`<link rel="stylesheet" href=${`/assets/${sheet}.css`} />`,
      )}
      <script src="/assets/dashboard.js" defer></script>
    </head>
    <body class=${theme.branch}>${body}</body>
  </html>`
  return new Response(`<!doctype html>${render(page)}`, { status, headers: PAGE_HEADERS })
}

/** A page of somebody signed in: whole, or only its main part where the tabs of a profile ask for that. */
export function respondWith(visit: Visit, content: PageContent): Response {
  const { theme, business, request } = visit
  const main = html`<main id="main" tabindex="-1">${theme.main(content)}</main>`
  if (request.headers.get('x-partial') === 'main') {
    const title = html`<title>${content.title} · ${business.name} · ${theme.name}</title>`
    const part = render(html`${title}${main}`)
    return new Response(part, { status: content.status ?? 200, headers: PAGE_HEADERS })
  }
  return respond(visit, content.title, theme.shell(visit, content, main), content.status)
}
