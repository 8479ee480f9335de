/** A control has to be in sight, and still, for this long before a press on it counts; and so far apart are two presses on one spot. */
const CALM_MS = 500

/** Two presses nearer to each other than this are on one spot, in CSS pixels. */
const SPOT_PX = 24

/** How a control stands on the page, and since when (a time of `performance.now()`). */
export interface Standing {
  /** Its box in the window, in whole CSS pixels. */
  box: string
  inSight: boolean
  since: number
}

/** Returns how a control stands, given how it stood before. */
export function standingAfter(
  before: Standing | undefined,
  box: string,
  inSight: boolean,
  now: number,
): Standing {
  const isSame = before?.box === box && before.inSight === inSight
  return isSame ? before : { box, inSight, since: now }
}

/** True if a press on a control that stands so counts. */
export function isReady({ inSight, since }: Standing, now: number): boolean {
  return inSight && now - since >= CALM_MS
}

/** A press of a person anywhere on the page: its place in CSS pixels of the window, its time in ms of `performance.now()`. */
export interface PointerDown {
  x: number
  y: number
  at: number
}

/** True if the last of these presses came right after another one on the same spot. */
export function isSecondOfTwo(presses: readonly PointerDown[]): boolean {
  const [before, last] = presses.slice(-2)
  if (!before || !last) return false
  return last.at - before.at < CALM_MS && Math.hypot(last.x - before.x, last.y - before.y) < SPOT_PX
}

/** The effects of a page under which a control can still be read, such as a dark mode. A browser says of none that it is in sight. */
export function isHarmless(opacity: string, filter: string): boolean {
  if (Number(opacity) < 0.9) return false
  return filter === 'none' || filter.split(') ').every(isHarmlessFilter)
}

/** Takes one function of a computed `filter`, whose numbers have no percent sign. */
function isHarmlessFilter(part: string): boolean {
  const [, name = '', value] = /^([a-z-]+)\(([\d.]+)/.exec(part) ?? []
  const amount = Number(value)
  if (name === 'invert') return amount >= 0.8
  if (/^(brightness|contrast|saturate)$/.test(name)) return amount >= 0.5 && amount <= 2
  return /^(hue-rotate|sepia|grayscale)$/.test(name)
}
