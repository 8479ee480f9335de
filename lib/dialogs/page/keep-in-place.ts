import { keepMounted, type Spot } from '../../dashboard/keep-mounted.ts'
import { onTrusted } from '../../dashboard/page-events.ts'

/**
 * Keeps an element right before the page's own one at this selector, which is hidden meanwhile. The page's own is shown again whenever our
 * element is not there, and while the page is printed, so that one of the two is always visible.
 */
export function keepInPlaceOf(selector: string, element: HTMLElement, signal: AbortSignal): void {
  let hidden: HTMLElement | undefined
  let display = ''
  let isPrinting = false
  const giveBack = () => {
    if (hidden) {
      hidden.hidden = false
      hidden.style.display = display
    }
    hidden = undefined
  }
  const before = (own: HTMLElement): Spot => ({
    isPlaced: () => isPrinting || (own === hidden && own.previousElementSibling === element),
    place() {
      own.before(element)
      // A page that writes itself anew copies what we have hidden: the copy's own style is that of the element before.
      if (own.style.getPropertyPriority('display') !== 'important') display = own.style.display
      own.hidden = true
      // Any layout rule of the page overrides the attribute alone.
      own.style.setProperty('display', 'none', 'important')
      hidden = own
    },
  })
  const remount = keepMounted(
    element,
    () => {
      const own = document.querySelector<HTMLElement>(selector)
      if (own !== hidden || !element.isConnected) giveBack()
      return own ? before(own) : undefined
    },
    signal,
  )
  const onPrint = (starts: boolean) => {
    isPrinting = starts
    if (starts) giveBack()
    else remount()
  }
  onTrusted(window, ['beforeprint'], () => onPrint(true), signal)
  onTrusted(window, ['afterprint'], () => onPrint(false), signal)
  // Where a page is shown as it would be printed, it is only this that changes.
  matchMedia('print').addEventListener('change', ({ matches }) => onPrint(matches), { signal })
  signal.addEventListener('abort', giveBack)
}
