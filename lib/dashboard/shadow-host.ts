import theme from '../../components/ui/theme.css?inline'
import { currentLanguage } from '../text/current.ts'
import { heedOnlyTrustedEvents } from './trusted-controls.ts'

/** An element of ours on the host page. The page sees the element and nothing inside it, as far as the browser sees to that. */
export interface ShadowHost {
  element: HTMLElement
  /** Where Preact renders. */
  container: HTMLElement
}

/** Makes a host with a closed shadow root, and our look and these styles in it. What is drawn there heeds only what a person does. */
export function createShadowHost(id: string, styles: string): ShadowHost {
  heedOnlyTrustedEvents()
  // A plain element: one with a name of its own the page could define, and be let into its root. Fewest pages look for a `span`.
  const element = document.createElement('span')
  element.dataset.feature = id
  const root = element.attachShadow({ mode: 'closed' })
  addStyles(root, theme + styles)
  const container = document.createElement('div')
  root.append(container)
  containers.add(container)
  speakOnHosts()
  return { element, container }
}

const containers = new Set<HTMLElement>()

/** Says in which language our elements on this page are, whatever the page's own is. */
export function speakOnHosts(): void {
  for (const container of containers) {
    container.lang = currentLanguage()
    container.dir = 'ltr'
  }
}

function addStyles(root: ShadowRoot, styles: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    root.adoptedStyleSheets = [sheet]
  } catch {
    // Firefox below 153 lets no content script do that. An element comes second: it is under the page's policy in Chromium once the
    // page has moved it.
    const element = document.createElement('style')
    element.textContent = styles
    root.append(element)
  }
}
