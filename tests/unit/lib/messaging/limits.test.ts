import { describe, expect, test } from 'vitest'
import { createLimiter, isLarger } from '../../../../lib/messaging/limits.ts'

describe('the size of what is asked', () => {
  test.each<[string, unknown, number]>([
    ['a text', 'x'.repeat(9), 10],
    ['nothing', undefined, 1],
    ['a list', ['abc', 'def'], 9],
    ['an object, its names included', { dog: 'Rex' }, 8],
  ])('is counted in characters: %s', (_, value, size) => {
    expect(isLarger(value, size)).toBe(false)
    expect(isLarger(value, size - 1)).toBe(true)
  })

  test('is not counted to the end of something huge', () => {
    const huge = Array.from({ length: 2_000_000 }, () => 'x'.repeat(100))
    const before = performance.now()
    expect(isLarger({ operationIds: huge }, 8_000)).toBe(true)
    expect(performance.now() - before).toBeLessThan(100)
  })

  test('is counted of something nested without an end to it', () => {
    let nested: unknown = 'x'
    for (let depth = 0; depth < 100_000; depth++) nested = [nested]
    expect(isLarger(nested, 8_000)).toBe(true)
  })
})

describe('how often somebody asks', () => {
  const RATE = { burst: 3, perSecond: 2 }

  test('is a burst, then so many a second, and the rest gets a time to come back', () => {
    let now = 0
    const waitOf = createLimiter(() => now)
    const ask = (times: number) => Array.from({ length: times }, () => waitOf('7 page.load', RATE))
    expect(ask(5)).toEqual([undefined, undefined, undefined, 1, 1])
    now = 1000
    expect(ask(3)).toEqual([undefined, undefined, 1])
    now = 60_000
    expect(ask(4)).toEqual([undefined, undefined, undefined, 1])
  })

  test('is counted for each sender and call', () => {
    const waitOf = createLimiter(() => 0)
    for (let time = 0; time < 4; time++) waitOf('7 page.load', RATE)
    expect(waitOf('7 page.load', RATE)).toBe(1)
    expect(waitOf('8 page.load', RATE)).toBeUndefined()
    expect(waitOf('7 text.load', RATE)).toBeUndefined()
  })

  test('is remembered through many others', () => {
    const waitOf = createLimiter(() => 0)
    for (let time = 0; time < 3; time++) waitOf('7 page.load', RATE)
    for (let tab = 100; tab < 500; tab++) {
      waitOf(`${tab} page.load`, RATE)
      expect(waitOf('7 page.load', RATE)).toBe(1)
    }
  })
})
