import { describe, expect, test } from 'vitest'
import { lineThrough, percentile, spreadOf } from '../../bench/report/spread.ts'

describe('a spread', () => {
  test('has the value in the middle, the smallest and the largest', () => {
    expect(spreadOf([10, 2, 9])).toEqual({ median: 9, min: 2, max: 10 })
  })

  test('has its median between two values where their number is even', () => {
    expect(spreadOf([4, 1, 3, 2]).median).toBe(2.5)
  })

  test('is none where nothing was measured', () => {
    expect(() => spreadOf([])).toThrow('Nothing was measured.')
  })
})

describe('a percentile', () => {
  test('is the smallest value that so many do not exceed', () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at)
    expect(percentile(values, 0.95)).toBe(95)
    expect(percentile(values, 1)).toBe(100)
    expect(percentile([7], 0.5)).toBe(7)
  })
})

describe('the line through values', () => {
  test('rises as they do, and lies flat where they only go up and down', () => {
    expect(lineThrough([1, 2, 3])).toEqual({ start: 1, end: 3 })
    expect(lineThrough([5, 6, 5])).toEqual({ start: 16 / 3, end: 16 / 3 })
    expect(lineThrough([7])).toEqual({ start: 7, end: 7 })
  })
})
