import { html, type Markup } from '../../html.ts'
import type { PageContent } from '../../theme.ts'

/** A strip with the page's name, then the page. */
export function mainPart({ heading, lead, actions, body }: PageContent): Markup {
  return html`<div class="strip">
      <h1>${heading}</h1>
      ${lead && html`<span>${lead}</span>`}
      ${actions}
    </div>
    <div class="work">${body}</div>`
}
