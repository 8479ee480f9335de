import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { WireServiceRequest } from '../../../../../mocks/backend/wire.ts'
import { granted, refusalOf } from '../../open-desk.ts'
import { openBookings } from './open-bookings.ts'

test('each branch offers its own services, and everything that is booked already is one of them', () => {
  const { backend } = openBookings()
  const names = (branch: Branch) => backend.listServices(branch).map(({ name }) => name)
  const { stays, visits } = backend.business.timetable
  expect(names('facility')).toEqual(expect.arrayContaining(stays.map(({ service }) => service)))
  expect(names('in-home')).toEqual(expect.arrayContaining(visits.map(({ service }) => service)))
  expect(names('facility').filter((name) => names('in-home').includes(name))).toEqual([])
})

describe('a request', () => {
  test('waits in the schedule and in Approvals of its branch', () => {
    const { id, ask, schedule, waiting } = openBookings()
    const entry = granted(ask('dana', { to: '2026-03-11', note: ' He hates the dryer. ' }))
    expect(entry).toEqual({
      id: 'r-000001',
      branch: 'facility',
      day: '2026-03-09',
      until: '2026-03-11',
      service: 'Grooming',
      pets: ['Rex'],
      state: 'requested',
    })
    expect(schedule('dana')).toContainEqual(entry)
    expect(waiting('facility')).toEqual([{ accountId: id, entry, note: 'He hates the dryer.' }])
    expect(waiting('in-home')).toEqual([])
  })

  test.each([
    ['tom', 'in-home', 'not refused'],
    ['tom', 'facility', 'forbidden'],
    ['tia', 'facility', 'not refused'],
    ['tia', 'in-home', 'forbidden'],
    ['uma', 'in-home', 'not refused'],
    ['dana', 'in-home', 'not refused'],
    ['bob', 'in-home', 'not-found'],
  ] as const)('of %s for Dana in %s: %s', (who, branch, expected) => {
    const { ask, walk } = openBookings()
    expect(refusalOf(ask(who, branch === 'in-home' ? walk : {}))).toBe(expected)
  })

  const WRONG: [string, Partial<WireServiceRequest>][] = [
    ['a service of the other branch', { serviceId: 'ih-walk' }],
    ['a service nobody offers', { serviceId: 'fa-opera' }],
    ['no pet', { petIds: [] }],
    ['somebody else’s pet', { petIds: ['p-000001'] }],
    ['yesterday', { from: '2026-03-01' }],
    ['an end before the start', { to: '2026-03-08' }],
    ['more than a year ahead', { from: '2027-03-04', to: '2027-03-04' }],
    ['a day there is not', { from: '2026-02-30', to: '2026-03-30' }],
    ['a note too long', { note: 'x'.repeat(1001) }],
  ]
  test.each(WRONG)('for %s is no request', (_what, wanted) => {
    expect(refusalOf(openBookings().ask('ana', wanted))).toBe('invalid')
  })

  test('names each pet once', () => {
    const { ask, petId } = openBookings()
    expect(refusalOf(ask('ana', { petIds: [petId, petId] }))).toBe('invalid')
  })

  test('for a cat is none for a walk', () => {
    const { backend, as, id, petId, ask } = openBookings('Fay Keller')
    expect(refusalOf(ask('ana', { serviceId: 'fa-training' }))).toBe('invalid')
    expect(refusalOf(ask('ana', { serviceId: 'fa-grooming' }))).toBe('not refused')
    const to = 'in-home' as const
    granted(backend.syncAccount(as('ana'), { accountId: id, to }, undefined, 'key-of-it'))
    const day = { from: '2026-03-02', to: '2026-03-02', petIds: [petId] }
    expect(refusalOf(ask('ana', { branch: to, serviceId: 'ih-walk', ...day }))).toBe('invalid')
    expect(refusalOf(ask('ana', { branch: to, serviceId: 'ih-drop-in', ...day }))).toBe(
      'not refused',
    )
  })

  test('is refused where the profile is not active, to the client and to staff', () => {
    const { ask, walk, leave } = openBookings()
    leave('in-home')
    expect(refusalOf(ask('ana', walk))).toBe('branch-inactive')
    expect(refusalOf(ask('dana', walk))).toBe('branch-inactive')
  })

  test('of a client whose Required fields are empty is refused with their names; staff may book', () => {
    const { backend, as, id, ask } = openBookings()
    const cleared = new Map([['fa-emergency', '']])
    granted(backend.editFields(as('ana'), id, 'facility', cleared))
    expect(ask('dana')).toEqual({
      ok: false,
      problem: { name: 'required-empty', changed: ['Emergency contact'] },
    })
    expect(refusalOf(ask('sol'))).toBe('not refused')
  })

  test('stands in the audit log by ids and outcome, and sends no mail', () => {
    const { backend, id, ask } = openBookings()
    granted(ask('dana', { note: 'The key is under the mat.' }))
    expect(refusalOf(ask('tom'))).toBe('forbidden')
    expect(
      backend.business.audit.slice(-3).filter(({ action }) => action === 'request'),
    ).toMatchObject([
      { accountId: id, to: 'facility', outcome: 'done' },
      { accountId: id, to: 'facility', outcome: 'forbidden' },
    ])
    expect(JSON.stringify(backend.business.audit)).not.toContain('mat')
    expect(backend.business.mailOutbox).toEqual([])
  })
})
