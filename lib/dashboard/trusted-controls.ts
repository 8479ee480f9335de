import { options, type VNode } from 'preact'

/** Gets any event; what only a mouse event has is read for clicks alone. */
type MouseHandler = (event: MouseEvent) => void

/**
 * From now on every control that this script draws heeds only what a person does. Each looks at the event itself: a page that got hold
 * of one and carried it elsewhere still cannot press it.
 */
export function heedOnlyTrustedEvents(): void {
  options.vnode = guard
}

/** Called for everything that is drawn, before it is drawn. */
function guard({ type, props }: VNode): void {
  if (typeof type !== 'string') return
  const given: Record<string, unknown> = props
  // A script's click on a checkbox fires a trusted `change` event, so the click itself has to be refused.
  let click: MouseHandler | undefined = type === 'a' ? follower(given) : undefined
  for (const name in given) {
    const handler = given[name]
    if (!name.startsWith('on') || !isHandler(handler)) continue
    given[name] = whenTrusted(handler)
    click ??= () => undefined
  }
  if (click) given.onClick ??= whenTrusted(click)
}

function isHandler(value: unknown): value is MouseHandler {
  return typeof value === 'function'
}

function whenTrusted(handler: MouseHandler): MouseHandler {
  return (event) => (event.isTrusted ? handler(event) : event.preventDefault())
}

/**
 * Goes where a link leads in this tab, in the browser's place: where the browser follows a link, the page learns which element it is
 * (`NavigateEvent.sourceElement`), and an element of ours leads to all that is around it.
 */
function follower({ href, target }: Record<string, unknown>): MouseHandler {
  return (event) => {
    // What opens in a new tab or window is no business of the page's.
    const isElsewhere = target || event.ctrlKey || event.metaKey || event.shiftKey
    if (isElsewhere || typeof href !== 'string') return
    event.preventDefault()
    location.assign(href)
  }
}
