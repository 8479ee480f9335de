import { keepMounted, type Spot } from '../../dashboard/keep-mounted.ts'

/**
 * Keeps an element right before the page's own one at this selector, which is hidden meanwhile. The page's own is shown again whenever our
 * element is not there, so that one of the two is always visible.
 */
export function keepInPlaceOf(selector: string, element: HTMLElement, signal: AbortSignal): void {
  let hidden: HTMLElement | undefined
  let display = ''
  const giveBack = () => {
    if (hidden) {
      hidden.hidden = false
      hidden.style.display = display
    }
    hidden = undefined
  }
  const before = (own: HTMLElement): Spot => ({
    isPlaced: () => own === hidden && own.previousElementSibling === element,
    place() {
      own.before(element)
      display = own.style.display
      own.hidden = true
      // Any layout rule of the page overrides the attribute alone.
      own.style.setProperty('display', 'none', 'important')
      hidden = own
    },
  })
  keepMounted(
    element,
    () => {
      const own = document.querySelector<HTMLElement>(selector)
      if (own !== hidden || !element.isConnected) giveBack()
      return own ? before(own) : undefined
    },
    signal,
  )
  signal.addEventListener('abort', giveBack)
}
