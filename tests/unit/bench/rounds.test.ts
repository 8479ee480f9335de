import { expect, test } from 'vitest'
import { interleaved, turnsOf } from '../../bench/report/rounds.ts'

test('competitors take turns, the warm-up first', () => {
  expect(turnsOf(['a', 'b'], { warmUps: 1, runs: 2 })).toEqual([
    { name: 'a', counts: false },
    { name: 'b', counts: false },
    { name: 'a', counts: true },
    { name: 'b', counts: true },
    { name: 'a', counts: true },
    { name: 'b', counts: true },
  ])
})

test('what the warm-up measured is thrown away, round stays with round', async () => {
  let clock = 0
  const tick = async () => ++clock
  const measured = await interleaved({ a: tick, b: tick }, { warmUps: 1, runs: 2 })
  expect(measured).toEqual({ a: [3, 5], b: [4, 6] })
})
