import { keepMounted, type Spot } from '../../dashboard/keep-mounted.ts'

/**
 * Keeps an element right before what the page has at this selector, which is hidden meanwhile, and given back whenever the element is
 * not there: nobody is left with neither.
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
      // The attribute alone loses to any rule of the page that says how the feed is laid out.
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
