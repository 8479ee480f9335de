import { isHarmless } from './press-rules.ts'

/** How often at most the browser looks whether a control is in sight, in milliseconds: the least that it accepts. */
const LOOK_MS = 100

const TOP_LAYER = ':popover-open, :modal, :fullscreen'

/** Sees whether controls are in sight of the person at the screen. */
export interface Sight {
  /** True if nothing covers or veils the control, as far as the browser says. */
  sees(control: Element): boolean
}

/** Creates the sight of this page. */
export function createSight(): Sight {
  /** Undefined for a control in a browser that cannot say. */
  const said = new WeakMap<Element, boolean | undefined>()
  const settings: IntersectionObserverInit & { trackVisibility: true; delay: number } = {
    trackVisibility: true,
    delay: LOOK_MS,
  }
  const observer = new IntersectionObserver(note, settings)

  function note(entries: IntersectionObserverEntry[]) {
    for (const entry of entries) {
      said.set(entry.target, 'isVisible' in entry ? entry.isVisible === true : undefined)
    }
  }

  return {
    sees(control) {
      if (!said.has(control)) {
        said.set(control, false)
        observer.observe(control)
      }
      note(observer.takeRecords())
      const answer = said.get(control)
      if (answer) return true
      // Under a harmless effect of the page the answer is no, whatever there is. A dialog stands above all effects.
      return (answer === undefined || isVeiledHarmlessly(control)) && isUncovered(control)
    },
  }
}

/** True if something harmless keeps the browser from saying that the control is in sight, and nothing else veils it. */
function isVeiledHarmlessly(control: Element): boolean {
  // The backdrop of a popover lies over the whole page, where it shows nothing too.
  let found = !control.closest(':modal') && document.querySelector(':popover-open') !== null
  for (let each: Element | null = control; each && !each.matches(':modal'); each = parentOf(each)) {
    const { opacity, filter } = getComputedStyle(each)
    if (!isHarmless(opacity, filter)) return false
    found ||= opacity !== '1' || filter !== 'none'
  }
  return found
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}

/** True if a press would reach the control in its middle and near its corners, and nothing of the top layer lies over it. */
function isUncovered(control: Element): boolean {
  const root = control.getRootNode()
  if (!(root instanceof ShadowRoot)) return false
  const box = control.getBoundingClientRect()
  const at = (x: number, y: number) =>
    control.contains(root.elementFromPoint(box.left + box.width * x, box.top + box.height * y))
  const isHit = at(0.5, 0.5) && [0.1, 0.9].every((x) => [0.2, 0.8].every((y) => at(x, y)))
  if (!isHit) return false
  return [...document.querySelectorAll(TOP_LAYER)].every((each) => {
    const { left, right, top, bottom } = each.getBoundingClientRect()
    const isBeside = left > box.right || right < box.left || top > box.bottom || bottom < box.top
    return each === root.host || isBeside
  })
}
