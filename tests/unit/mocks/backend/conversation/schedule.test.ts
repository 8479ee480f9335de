import { describe, expect, test } from 'vitest'
import { BRANCHES } from '../../../../../lib/domain/branch.ts'
import { granted } from '../../open-desk.ts'
import { openBookings } from './open-bookings.ts'

describe('the schedule', () => {
  test('joins both branches, the earliest first, from thirty days back', () => {
    const { ask, walk, schedule, decide } = openBookings()
    granted(decide(true, granted(ask('dana', walk)).id))
    const rows = schedule('ana')
    expect(new Set(rows.map(({ branch }) => branch))).toEqual(new Set(BRANCHES))
    const days = rows.map(({ day }) => day)
    expect(days).toEqual([...days].sort())
    expect(days[0]).toBe('2026-01-31')
    expect(
      rows.filter(({ day }) => day < '2026-03-02').every(({ state }) => state === 'done'),
    ).toBe(true)
  })

  test('shows staff the branches they work in, and the client those that are active', () => {
    const { ask, walk, schedule, leave } = openBookings()
    granted(ask('dana', walk))
    const branches = (who: string) => [...new Set(schedule(who).map(({ branch }) => branch))].sort()
    expect(branches('tom')).toEqual(['in-home'])
    expect(branches('tia')).toEqual(['facility'])
    expect(branches('dana')).toEqual(['facility', 'in-home'])
    leave('in-home')
    expect(branches('dana')).toEqual(['facility'])
    expect(branches('ana')).toEqual(['facility', 'in-home'])
  })

  test('a visit that somebody forgot to finish is not done', () => {
    const { schedule } = openBookings('Bob Walker')
    expect(schedule('bob').find(({ day }) => day === '2026-03-01')).toMatchObject({
      service: 'Dog walk',
      state: 'scheduled',
    })
  })
})
