import { ourContainers } from '../../dashboard/dialog-bridge.ts'
import { currentLanguage } from '../../text/current.ts'
import { text } from '../../text/text.ts'
import {
  isReady,
  isSecondOfTwo,
  type PointerDown,
  type Standing,
  standingAfter,
} from './press-rules.ts'
import { createSight } from './sight.ts'

/** How often we look whether a control has moved, in milliseconds: a person takes longer to aim. */
const LOOK_MS = 100

/** How long the note stands that says why a press did not count, in milliseconds. */
const NOTE_MS = 6_000

/** Width of that note, and its distance from the control and from the edge of the window, in CSS pixels. */
const WIDTH_PX = 280
const GAP_PX = 8

/** The note stands above the control where there is so much room, in CSS pixels; else below. */
const ROOM_PX = 120

const COMMITS = '[data-commits]'

/** Says which presses on controls that commit (`data-commits`) count. */
export interface CommitGuard {
  /** Watches all that there are, for as long as there is one. */
  watch(): void
  /** True if this trusted click counts. If not, the user reads why, beside the control. */
  mayCommit(click: MouseEvent): boolean
}

/**
 * Creates the guard of this page. A press by pointer counts on a control that has been in sight and still, and is not the second of two on
 * one spot: the page can lay something over our controls, move them under the pointer, or have people press twice. A key, or assistive
 * technology, says by the focus which control it means.
 */
export function createCommitGuard(): CommitGuard {
  const sight = createSight()
  const standings = new WeakMap<Element, Standing>()
  let presses: PointerDown[] = []
  let timer: ReturnType<typeof setInterval> | undefined
  let shownNote: HTMLElement | undefined
  let isHeldDown = false

  window.addEventListener(
    'pointerdown',
    ({ isTrusted, clientX: x, clientY: y }) => {
      if (isTrusted) presses = [...presses, { x, y, at: performance.now() }].slice(-2)
    },
    { capture: true, passive: true },
  )

  for (const type of ['keydown', 'keyup'] as const) {
    const onKey = ({ repeat, key }: KeyboardEvent) => {
      isHeldDown = repeat && key === 'Enter'
    }
    window.addEventListener(type, onKey, { capture: true, passive: true })
  }

  function look(control: Element): Standing {
    const { left, top, width, height } = control.getBoundingClientRect()
    const box = [left, top, width, height].map(Math.round).join()
    const now = performance.now()
    const standing = standingAfter(standings.get(control), box, sight.sees(control), now)
    standings.set(control, standing)
    control.toggleAttribute('data-unready', !isReady(standing, now))
    return standing
  }

  function lookAtAll() {
    if (document.hidden) return
    const all = controls()
    for (const control of all) look(control)
    if (all.length > 0) return
    clearInterval(timer)
    timer = undefined
  }

  function refusal(control: HTMLElement, { detail }: MouseEvent) {
    // Whatever the page has carried out of our roots is ours no more.
    if (!controls().includes(control)) return 'ui.coveredButton'
    const root = control.getRootNode()
    const isPointer = detail > 0
    if (!isPointer) {
      const hasFocus = root instanceof ShadowRoot && root.activeElement === control
      return hasFocus && !isHeldDown ? undefined : 'ui.newButton'
    }
    const standing = look(control)
    if (!standing.inSight) return 'ui.coveredButton'
    const now = performance.now()
    if (detail > 1 || isSecondOfTwo(presses)) {
      // It looks unready for as long as the next press would be refused too.
      standings.set(control, { ...standing, since: now })
      control.toggleAttribute('data-unready', true)
      return 'ui.pressedTwice'
    }
    return isReady(standing, now) ? undefined : 'ui.newButton'
  }

  function tell(why: string, control: HTMLElement) {
    shownNote?.remove()
    const note = document.createElement('p')
    shownNote = note
    note.lang = currentLanguage()
    note.role = 'alert'
    note.popover = 'manual'
    note.dataset.tone = 'waiting'
    const { left, top, bottom } = control.getBoundingClientRect()
    const { style } = note
    const width = Math.min(WIDTH_PX, innerWidth - 2 * GAP_PX)
    style.inset = 'auto'
    if (top > ROOM_PX) style.bottom = `${innerHeight - top + GAP_PX}px`
    else style.top = `${bottom + GAP_PX}px`
    style.left = `${Math.max(GAP_PX, Math.min(left, innerWidth - width - GAP_PX))}px`
    style.width = `${width}px`
    style.margin = '0'
    style.border = '0'
    // What is outside of an open dialog is not read out.
    const place = control.closest('dialog') ?? control.closest('[lang]') ?? control
    place.append(note)
    note.showPopover()
    note.textContent = why
    setTimeout(() => note.remove(), NOTE_MS)
  }

  return {
    watch() {
      timer ??= setInterval(lookAtAll, LOOK_MS)
    },
    mayCommit(click) {
      const control = click.currentTarget
      if (!(control instanceof HTMLElement)) return false
      const why = refusal(control, click)
      if (why) tell(text(why), control)
      else shownNote?.remove()
      return !why
    },
  }
}

function controls(): HTMLElement[] {
  return [...ourContainers()]
    .filter(({ isConnected }) => isConnected)
    .flatMap((container) => [...container.querySelectorAll<HTMLElement>(COMMITS)])
}
