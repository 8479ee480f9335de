import { describe, expect, it } from 'vitest'
import {
  isHarmless,
  isReady,
  isSecondOfTwo,
  standingAfter,
} from '../../../../lib/dialogs/page/press-rules.ts'

const BOX = '10,10,90,32'

describe('a control that commits', () => {
  it('is ready once it was in sight and still for half a second', () => {
    const first = standingAfter(undefined, BOX, true, 1_000)
    expect(isReady(first, 1_499)).toBe(false)
    const same = standingAfter(first, BOX, true, 1_500)
    expect(same).toBe(first)
    expect(isReady(same, 1_500)).toBe(true)
  })

  it('is not ready where the page has just moved it to', () => {
    const first = standingAfter(undefined, BOX, true, 0)
    const moved = standingAfter(first, '11,10,90,32', true, 9_000)
    expect(isReady(moved, 9_499)).toBe(false)
    expect(isReady(moved, 9_500)).toBe(true)
  })

  it('is never ready while it is out of sight, nor right after', () => {
    const covered = standingAfter(undefined, BOX, false, 0)
    expect(isReady(covered, 9_000)).toBe(false)
    const uncovered = standingAfter(covered, BOX, true, 9_000)
    expect(isReady(uncovered, 9_499)).toBe(false)
    expect(isReady(uncovered, 9_500)).toBe(true)
    expect(isReady(standingAfter(uncovered, BOX, false, 9_900), 9_900)).toBe(false)
  })
})

describe('a press right after another one on the same spot', () => {
  const first = { x: 100, y: 100, at: 1_000 }

  it('is the second of two', () => {
    expect(isSecondOfTwo([first, { x: 110, y: 110, at: 1_499 }])).toBe(true)
  })

  it('is a press of its own half a second later, or elsewhere', () => {
    expect(isSecondOfTwo([first, { x: 110, y: 110, at: 1_500 }])).toBe(false)
    expect(isSecondOfTwo([first, { x: 124, y: 100, at: 1_100 }])).toBe(false)
    expect(isSecondOfTwo([first])).toBe(false)
    expect(isSecondOfTwo([])).toBe(false)
  })
})

describe('an effect of a page is harmless', () => {
  it.each([
    ['1', 'none'],
    ['0.99', 'none'],
    ['1', 'invert(1)'],
    ['1', 'invert(0.9) hue-rotate(180deg) brightness(1.1) contrast(0.9)'],
    ['1', 'sepia(0.3) grayscale(0.1)'],
  ])('with opacity %s and filter %s', (opacity, filter) => {
    expect(isHarmless(opacity, filter)).toBe(true)
  })

  it.each([
    ['0.5', 'none'],
    ['1', 'invert(0.5)'],
    ['1', 'brightness(0)'],
    ['1', 'brightness(9)'],
    ['1', 'invert(1) blur(8px)'],
    ['1', 'opacity(0.1)'],
    ['1', 'url("#blank")'],
  ])('but not with opacity %s and filter %s', (opacity, filter) => {
    expect(isHarmless(opacity, filter)).toBe(false)
  })
})
