import theme from '../../components/theme.css?inline'

/** An element of ours on the host page. The page sees the element and nothing inside it. */
export interface ShadowHost {
  element: HTMLElement
  /** Where Preact renders. */
  container: HTMLElement
}

/**
 * Makes a host with a closed shadow root, and our look and these styles in it. Presses that no person made do not get in: a page could
 * otherwise click for the user.
 */
export function shadowHost(id: string, styles: string): ShadowHost {
  const element = document.createElement('tandem-host')
  element.dataset.feature = id
  const root = element.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(theme + styles)
  root.adoptedStyleSheets = [sheet]
  const container = document.createElement('div')
  root.append(container)
  for (const type of ['click', 'keydown', 'submit', 'change', 'input']) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return
        event.preventDefault()
        event.stopImmediatePropagation()
      },
      { capture: true },
    )
  }
  return { element, container }
}
