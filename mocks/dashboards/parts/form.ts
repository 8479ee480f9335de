import { html, type Markup } from '../html.ts'
import type { Visit } from '../visit.ts'

/** A form that changes something: it carries the token without which nothing is changed. */
export function changeForm(
  visit: Pick<Visit, 'caller'>,
  action: string,
  className: string,
  body: Markup,
): Markup {
  return html`<form class=${className} method="post" action=${action}>
    <input type="hidden" name="csrf" value=${visit.caller.csrfToken} />
    ${body}
  </form>`
}

/** The posted form; an empty one when something else was posted. */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData()
  } catch {
    return new FormData()
  }
}

/** Whether a posted form came from a page of this very session. */
export function isGenuine(visit: Pick<Visit, 'caller' | 'request'>, form: FormData): boolean {
  return form.get('csrf') === visit.caller.csrfToken && isOwnOrigin(visit.request)
}

/** Whether the browser says that the form was on a page of ours. Older browsers say nothing. */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  return origin === null || origin === new URL(request.url).origin
}
