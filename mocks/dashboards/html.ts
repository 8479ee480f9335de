import { html } from 'htm/preact'
import { type ComponentChildren, Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'

/**
 * The only way markup is made here: a tagged template whose values are text or other markup, never source.
 * A name with angle brackets in it stays a name.
 */
export { html }

/** Something a template can hold. */
export type Markup = ComponentChildren

/** The markup as it is sent. */
export function render(markup: Markup): string {
  return renderToString(h(Fragment, null, markup))
}
