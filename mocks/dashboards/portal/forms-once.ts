import { newToken } from '../../backend/rights/keys.ts'
import { html, type Markup } from '../html.ts'

/** As many answers are remembered. */
const MOST = 1000

/** Remembers from now on, in memory. */
export function createFormsOnce() {
  const answers = new Map<string, string>()
  return {
    /** Where the same form led when it was sent before. */
    ledTo: (form: FormData): string | undefined => answers.get(keyOf(form)),
    /** Remembers where it led, and hands that on. */
    leads(form: FormData, to: string): string {
      const [oldest] = answers.keys()
      if (oldest !== undefined && answers.size >= MOST) answers.delete(oldest)
      const key = keyOf(form)
      if (key) answers.set(key, to)
      return to
    },
  }
}

/** Where each form led that may be sent once only, so that a second press on the button repeats nothing. */
export type FormsOnce = ReturnType<typeof createFormsOnce>

/** The key by which a form is known again. It is new with every page. */
export function onceField(): Markup {
  return html`<input type="hidden" name="once" value=${newToken()} />`
}

function keyOf(form: FormData): string {
  const once = form.get('once')
  return typeof once === 'string' ? once : ''
}
