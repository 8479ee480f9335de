/** The room around the box in its frame, where its outline is drawn, in CSS pixels. As in `framed-text-box.css`. */
const OUTLINE_PX = 2

/**
 * Returns where to draw in a frame of ours. Undefined while its document is not there, or is another one than ours: then ours comes back, and
 * the frame says so by another `load` event.
 */
export function bodyOf(
  frame: Pick<HTMLIFrameElement, 'contentDocument' | 'contentWindow'>,
): HTMLElement | undefined {
  const { contentDocument, contentWindow } = frame
  // A service worker of the page can send any frame of its origin to another address.
  if (contentDocument?.URL === 'about:blank') return contentDocument.body
  contentWindow?.location.replace('about:blank')
  return undefined
}

/** Gives the document of a frame our look, as far as it depends on where the frame stands. */
export function styleFrame(frame: HTMLIFrameElement, document: Document, styles: string): void {
  const { documentElement: root } = document
  const { fontSize } = getComputedStyle(frame)
  // Ours is clamped by the font size of the page, which ends at the frame.
  root.style.setProperty('font-size', fontSize, 'important')
  root.lang = frame.closest<HTMLElement>('[lang]')?.lang ?? ''
  document.body.style.setProperty('--highest', `${innerHeight * 0.4}px`)
  addStyles(document, styles)
}

/** The elements outside of a frame that name what is in it, and say more about it. References to them would end at the frame. */
export function namesOf(frame: HTMLElement, describedBy?: string) {
  const root = frame.getRootNode()
  const around = root instanceof Document || root instanceof ShadowRoot ? root : undefined
  return {
    label: around?.querySelector<HTMLElement>(`label[for="${frame.id}"]`),
    description: describedBy ? around?.getElementById(describedBy) : undefined,
  }
}

/** Keeps a frame as high as what is drawn in its body. Returns a function that stops it. */
export function keepAsHighAs(frame: HTMLElement, drawn: Element): () => void {
  const fit = () => {
    const { height } = drawn.getBoundingClientRect()
    // Nothing has a height while the page hides it.
    if (height) frame.style.height = `${height + 2 * OUTLINE_PX}px`
  }
  // Not at once: the page would hear of an error, as something observed has changed meanwhile.
  const observer = new ResizeObserver(() => requestAnimationFrame(fit))
  observer.observe(drawn)
  return () => observer.disconnect()
}

function addStyles(document: Document, styles: string): void {
  // Safe: the types leave out that a window has constructors of its own, and it is there while its frame is.
  const { CSSStyleSheet } = document.defaultView as unknown as typeof globalThis
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(styles)
    document.adoptedStyleSheets = [sheet]
  } catch {
    // Content scripts of Firefox below 153 cannot do that.
    const element = document.createElement('style')
    element.textContent = styles
    document.head.append(element)
  }
}
