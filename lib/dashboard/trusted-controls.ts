import { options, type VNode } from 'preact'
import { readDialogs } from './dialog-bridge.ts'

/** Handles any event. Properties that only a mouse event has are read for clicks alone. */
type MouseHandler = (event: MouseEvent) => void

/**
 * Makes every control that this script draws from now on react only to trusted events. Each handler checks the event itself, so that a page
 * which has got hold of a control still cannot press it elsewhere.
 */
export function heedOnlyTrustedEvents(): void {
  options.vnode = guard
}

/** Wraps the event handlers of an element before Preact draws it. */
function guard({ type, props }: VNode): void {
  if (typeof type !== 'string') return
  const given: Record<string, unknown> = props
  // A script's click on a checkbox fires a trusted `change` event, so the click itself has to be refused.
  let click: MouseHandler | undefined = type === 'a' ? follower(given) : undefined
  for (const name in given) {
    const handler = given[name]
    if (!name.startsWith('on') || !isHandler(handler)) continue
    given[name] = whenTrusted(given['data-commits'] ? whenCertain(handler) : handler)
    click ??= () => undefined
  }
  if (given['data-commits']) {
    // The dialog script takes it off.
    given['data-unready'] = ''
    readDialogs()?.watch()
  }
  if (click) given.onClick ??= whenTrusted(click)
}

function isHandler(value: unknown): value is MouseHandler {
  return typeof value === 'function'
}

function whenTrusted(handler: MouseHandler): MouseHandler {
  return (event) => (event.isTrusted ? handler(event) : event.preventDefault())
}

/** For a control that commits: where it has been in sight, and still. The dialog script knows. */
function whenCertain(handler: MouseHandler): MouseHandler {
  return (event) => readDialogs()?.mayCommit(event) && handler(event)
}

/**
 * Follows a link in this tab in place of the browser: if the browser follows it, the page learns the element
 * (`NavigateEvent.sourceElement`), and from our element it can reach everything around it.
 */
function follower({ href, target }: Record<string, unknown>): MouseHandler {
  return (event) => {
    // The page learns nothing about a link that opens in a new tab or window.
    const isElsewhere = target || event.ctrlKey || event.metaKey || event.shiftKey
    if (isElsewhere || typeof href !== 'string') return
    event.preventDefault()
    location.assign(href)
  }
}
