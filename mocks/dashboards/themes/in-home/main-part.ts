import { html, type Markup } from '../../html.ts'
import type { PageContent } from '../../theme.ts'

/** A large heading with air around it, then the page. */
export function mainPart({ heading, lead, actions, body }: PageContent): Markup {
  if (!heading) return body
  return html`<div class="intro">
      <div><h1>${heading}</h1>${lead && html`<p>${lead}</p>`}</div>
      ${actions}
    </div>
    ${body}`
}
