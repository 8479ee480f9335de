import theme from '../../components/ui/theme.css?inline'
import { currentLanguage } from '../text/current.ts'
import { ourContainers } from './dialog-bridge.ts'
import { heedOnlyTrustedEvents } from './trusted-controls.ts'

/**
 * One of our elements on the host page. The page sees the element, but nothing inside its closed shadow root, as far as the browser
 * enforces that.
 */
export interface ShadowHost {
  element: HTMLElement
  /** The element that Preact renders into. */
  container: HTMLElement
}

/**
 * Begins the names of our hosts, in `data-feature`. It is also a property that only the hosts themselves have: a copy of one has it not,
 * and the page does not see it, because it belongs to the world of our content scripts.
 */
const OURS = 'tandem-'

/** Creates a host with a closed shadow root, our theme and these styles. Controls drawn in it react only to trusted events. */
export function createShadowHost(id: string, styles: string): ShadowHost {
  heedOnlyTrustedEvents()
  // A plain element: the page could define a custom element and get into its root. Fewest pages look for a `span`.
  const element = document.createElement('span')
  element.dataset.feature = OURS + id
  Object.assign(element, { [OURS]: true })
  const root = element.attachShadow({ mode: 'closed' })
  addStyles(root, theme + styles)
  const container = document.createElement('div')
  root.append(container)
  ourContainers().add(container)
  speakOnHosts()
  return { element, container }
}

/** Removes copies of our hosts from the page. They come when the page writes itself anew, and are empty: a shadow root is not copied. */
export function removeCopies(): void {
  for (const each of document.querySelectorAll(`span[data-feature^="${OURS}"]:empty`)) {
    if (!(OURS in each)) each.remove()
  }
}

/** Sets the language of our elements on this page, whatever the page's own is. */
export function speakOnHosts(): void {
  for (const container of ourContainers()) {
    container.lang = currentLanguage()
    container.dir = 'ltr'
  }
}

/**
 * Each page load has names of its own for our custom properties: one that knew them could set them, or register them by `@property` as not
 * inherited.
 */
const PREFIX = `--${crypto.randomUUID()}-`

function addStyles(root: ShadowRoot, given: string): void {
  const styles = given.replaceAll('--', PREFIX)
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    root.adoptedStyleSheets = [sheet]
  } catch {
    // In Firefox below 153 content scripts cannot do that. The element is the second choice: in Chromium, the page's policy applies to it
    // once the page has moved it.
    const element = document.createElement('style')
    element.textContent = styles
    root.append(element)
  }
}
