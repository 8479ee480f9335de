import { describe, expect, test } from 'vitest'
import { BRANCHES } from '../../../../../lib/domain/branch.ts'
import { granted, refusalOf } from '../../open-desk.ts'
import { openBookings } from './open-bookings.ts'

const DAY_MS = 86_400_000

describe('Approvals', () => {
  test('what is accepted in Facility is expected at the front desk on each of its days', () => {
    const { backend, as, clock, petId, ask, schedule, waiting, decide } = openBookings()
    const { id } = granted(ask('dana', { from: '2026-03-02', to: '2026-03-03' }))
    granted(decide(true, id, 'sol'))
    expect(waiting('facility')).toEqual([])
    const expected = () =>
      granted(backend.listStays(as('tia'))).filter(
        (stay) => stay.petId === petId && stay.service === 'Grooming',
      )
    expect(expected()).toMatchObject([{ state: 'expected', time: '11:00' }])
    const booked = schedule('dana').filter(({ service }) => service === 'Grooming')
    expect(booked).toMatchObject([
      { day: '2026-03-02', state: 'scheduled', pets: ['Rex'] },
      { day: '2026-03-03', state: 'scheduled', pets: ['Rex'] },
    ])
    clock.now += DAY_MS
    expect(expected()).toHaveLength(1)
    clock.now += DAY_MS
    expect(expected()).toHaveLength(0)
  })

  test('what is accepted in In-Home is a visit on each of its days, one row for all pets', () => {
    const { backend, person, ask, walk, schedule, decide } = openBookings('Bob Walker')
    const { petIds = [] } = person('Bob Walker').profiles['in-home'] ?? {}
    const { id } = granted(ask('bob', { ...walk, petIds, to: '2026-03-10' }))
    granted(decide(true, id))
    const booked = schedule('bob').filter(({ day }) => day >= '2026-03-09')
    expect(booked.map(({ day, time, pets }) => [day, time, pets.join(' and ')])).toEqual([
      ['2026-03-09', '12:30', 'Biscuit and Pangur Bán'],
      ['2026-03-10', '12:30', 'Biscuit and Pangur Bán'],
    ])
    expect(backend.business.mailOutbox).toEqual([])
  })

  test('a guest who is expected for the same service already comes once', () => {
    const { backend, as, petId, ask, decide } = openBookings('Fay Keller')
    const day = { from: '2026-03-02', to: '2026-03-02', serviceId: 'fa-boarding' }
    granted(decide(true, granted(ask('ana', day)).id))
    const own = granted(backend.listStays(as('tia'))).filter((stay) => stay.petId === petId)
    expect(own).toHaveLength(1)
  })

  test('what is declined is gone', () => {
    const { ask, schedule, waiting, decide } = openBookings()
    const before = schedule('dana')
    granted(decide(false, granted(ask('dana')).id))
    expect(waiting('facility')).toEqual([])
    expect(schedule('dana')).toEqual(before)
  })

  test('deciding again changes nothing', () => {
    const { ask, schedule, decide } = openBookings()
    const { id } = granted(ask('dana'))
    granted(decide(true, id))
    const after = schedule('dana')
    granted(decide(false, id))
    granted(decide(true, id))
    expect(schedule('dana')).toEqual(after)
    expect(refusalOf(decide(true, 'r-0'))).toBe('not-found')
  })

  test.each([
    ['sol', 'not refused'],
    ['omar', 'forbidden'],
    ['tia', 'forbidden'],
    ['dana', 'forbidden'],
  ])('%s decides for Facility: %s', (who, expected) => {
    const { backend, as, ask, decide } = openBookings()
    const { id } = granted(ask('dana'))
    expect(refusalOf(backend.listRequests(as(who), 'facility'))).toBe(expected)
    expect(refusalOf(decide(true, id, who))).toBe(expected)
  })

  test('who became inactive meanwhile, or whose days are over, can only be declined', () => {
    const { clock, ask, walk, decide, leave, waiting } = openBookings()
    const walking = granted(ask('dana', walk))
    const grooming = granted(ask('dana'))
    leave('in-home')
    expect(refusalOf(decide(true, walking.id))).toBe('branch-inactive')
    clock.now += 8 * DAY_MS
    expect(refusalOf(decide(true, grooming.id))).toBe('invalid')
    granted(decide(false, walking.id))
    granted(decide(false, grooming.id))
    expect(BRANCHES.flatMap(waiting)).toEqual([])
  })

  test('making inactive takes accepted services off the book where one asks for that, however far ahead', () => {
    const { ask, decide, schedule, leave } = openBookings()
    const far = { from: '2026-06-01', to: '2026-06-02' }
    granted(decide(true, granted(ask('dana', far)).id))
    leave('facility', { deleteFutureServices: true, primaryBranch: 'in-home' })
    const ahead = schedule('ana').filter(
      (row) => row.branch === 'facility' && row.day > '2026-03-02',
    )
    expect(ahead).toEqual([])
  })
})
