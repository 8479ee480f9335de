import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { setTexts } from '../../../lib/text/current.ts'
import { en } from '../../../lib/text/en/index.ts'
import { es } from '../../../lib/text/es/index.ts'
import { drawInPopup, drawInWelcome } from './draw.tsx'
import { DIALOG_GALLERY, POPUP_GALLERY, WELCOME_GALLERY } from './galleries.ts'

/** As narrow as Firefox lets its sidebar be, in CSS pixels, with what its frame takes. */
const WIDTH = 240

/** What somebody reads or uses that sticks out of the window, or out of what cuts it off. */
function cutOffIn(root: Element): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')]
    .filter((element) => isSeen(element) && (sticksOut(element) || hidesAPart(element)))
    .map((element) => `${Math.round(element.getBoundingClientRect().right)}: ${element.outerHTML}`)
    .map((found) => found.slice(0, 160))
}

/** Texts and controls. What only a screen reader has is one pixel large. */
function isSeen(element: HTMLElement): boolean {
  if (element.closest('.visually-hidden') || element.clientWidth === 1) return false
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
}

function sticksOut(element: HTMLElement): boolean {
  if (!hasOwnText(element) && !element.matches('button, a, input, select, textarea')) return false
  const { left, right } = element.getBoundingClientRect()
  return left < -0.5 || right > WIDTH + 0.5
}

/** True if an element hides a part of what is in it, to its end: text that ends in dots does so on purpose. */
function hidesAPart(element: HTMLElement): boolean {
  const { overflowX, textOverflow } = getComputedStyle(element)
  if (overflowX === 'visible' || textOverflow === 'ellipsis') return false
  // What is typed may be longer than its box.
  if (element.matches('input, textarea')) return false
  return element.scrollWidth > element.clientWidth + 1
}

function hasOwnText(element: HTMLElement): boolean {
  return [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
}

function check() {
  expect(cutOffIn(document.body)).toEqual([])
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(WIDTH)
}

describe.each([
  ['English', 'en', en, 'en-US'],
  ['Spanish', 'es', es, 'es-US'],
] as const)('at 240 px, in %s', (_, language, catalogue, locale) => {
  beforeAll(async () => {
    setTexts(language, catalogue, locale)
    await page.viewport(WIDTH, 600)
  })
  afterAll(() => setTexts('en', en, 'en-US'))

  it.each(Object.entries({ ...POPUP_GALLERY, ...DIALOG_GALLERY }))(
    '%s has nothing cut off',
    (_, state) => {
      drawInPopup()(state())
      check()
    },
  )
  it.each(Object.entries(WELCOME_GALLERY))('%s has nothing cut off', (_, state) => {
    drawInWelcome()(state())
    check()
  })
})
