import { describe, expect, test } from 'vitest'
import type { components } from '../../../lib/backend/schema.ts'
import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import { granted, openDesk, refusalOf } from './open-desk.ts'

type ServiceRequest = components['schemas']['ServiceRequest']

const DAY_MS = 86_400_000

function open(name = 'Dana Dual') {
  const desk = openDesk()
  const { backend, as, person } = desk
  const { id, profiles } = person(name)
  const petId = Object.values(profiles)[0]?.petIds[0] ?? ''
  const ask = (who: string, wanted: Partial<ServiceRequest> = {}) =>
    backend.requestServices(as(who), id, {
      branch: 'facility',
      serviceId: 'fa-grooming',
      petIds: [petId],
      from: '2026-03-09',
      to: '2026-03-09',
      ...wanted,
    })
  const walk = { branch: 'in-home', serviceId: 'ih-walk' } as const
  const schedule = (who: string) => granted(backend.listSchedule(as(who), id))
  const waiting = (branch: Branch) => granted(backend.listRequests(as('ana'), branch))
  const decide = (accept: boolean, requestId: string, who = 'ana') =>
    backend.decideRequest(as(who), requestId, accept)
  const leave = (branch: Branch, more = {}) =>
    granted(backend.changeStatus(as('ana'), id, branch, { status: 'inactive', ...more }, undefined))
  return { ...desk, id, petId, ask, walk, schedule, waiting, decide, leave }
}

test('each branch offers its own services, and everything that is booked already is one of them', () => {
  const { backend } = open()
  const names = (branch: Branch) => backend.listServices(branch).map(({ name }) => name)
  const { stays, visits } = backend.business.timetable
  expect(names('facility')).toEqual(expect.arrayContaining(stays.map(({ service }) => service)))
  expect(names('in-home')).toEqual(expect.arrayContaining(visits.map(({ service }) => service)))
  expect(names('facility').filter((name) => names('in-home').includes(name))).toEqual([])
})

describe('a request', () => {
  test('waits in the schedule and in Approvals of its branch', () => {
    const { id, ask, schedule, waiting } = open()
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
    const { ask, walk } = open()
    expect(refusalOf(ask(who, branch === 'in-home' ? walk : {}))).toBe(expected)
  })

  const WRONG: [string, Partial<ServiceRequest>][] = [
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
    expect(refusalOf(open().ask('ana', wanted))).toBe('invalid')
  })

  test('names each pet once', () => {
    const { ask, petId } = open()
    expect(refusalOf(ask('ana', { petIds: [petId, petId] }))).toBe('invalid')
  })

  test('for a cat is none for a walk', () => {
    const { backend, as, id, petId, ask } = open('Fay Keller')
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
    const { ask, walk, leave } = open()
    leave('in-home')
    expect(refusalOf(ask('ana', walk))).toBe('branch-inactive')
    expect(refusalOf(ask('dana', walk))).toBe('branch-inactive')
  })

  test('of a client whose Required fields are empty is refused with their names; staff may book', () => {
    const { backend, as, id, ask } = open()
    const cleared = new Map([['fa-emergency', '']])
    granted(backend.editFields(as('ana'), id, 'facility', cleared))
    expect(ask('dana')).toEqual({
      ok: false,
      problem: { name: 'required-empty', changed: ['Emergency contact'] },
    })
    expect(refusalOf(ask('sol'))).toBe('not refused')
  })

  test('stands in the audit log by ids and outcome, and sends no mail', () => {
    const { backend, id, ask } = open()
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

describe('Approvals', () => {
  test('what is accepted in Facility is expected at the front desk on each of its days', () => {
    const { backend, as, clock, petId, ask, schedule, waiting, decide } = open()
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
    const { backend, person, ask, walk, schedule, decide } = open('Bob Walker')
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
    const { backend, as, petId, ask, decide } = open('Fay Keller')
    const day = { from: '2026-03-02', to: '2026-03-02', serviceId: 'fa-boarding' }
    granted(decide(true, granted(ask('ana', day)).id))
    const own = granted(backend.listStays(as('tia'))).filter((stay) => stay.petId === petId)
    expect(own).toHaveLength(1)
  })

  test('what is declined is gone', () => {
    const { ask, schedule, waiting, decide } = open()
    const before = schedule('dana')
    granted(decide(false, granted(ask('dana')).id))
    expect(waiting('facility')).toEqual([])
    expect(schedule('dana')).toEqual(before)
  })

  test('deciding again changes nothing', () => {
    const { ask, schedule, decide } = open()
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
    const { backend, as, ask, decide } = open()
    const { id } = granted(ask('dana'))
    expect(refusalOf(backend.listRequests(as(who), 'facility'))).toBe(expected)
    expect(refusalOf(decide(true, id, who))).toBe(expected)
  })

  test('who became inactive meanwhile, or whose days are over, can only be declined', () => {
    const { clock, ask, walk, decide, leave, waiting } = open()
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
    const { ask, decide, schedule, leave } = open()
    const far = { from: '2026-06-01', to: '2026-06-02' }
    granted(decide(true, granted(ask('dana', far)).id))
    leave('facility', { deleteFutureServices: true, primaryBranch: 'in-home' })
    const ahead = schedule('ana').filter(
      (row) => row.branch === 'facility' && row.day > '2026-03-02',
    )
    expect(ahead).toEqual([])
  })
})

describe('the schedule', () => {
  test('joins both branches, the earliest first, from thirty days back', () => {
    const { ask, walk, schedule, decide } = open()
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
    const { ask, walk, schedule, leave } = open()
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
    const { schedule } = open('Bob Walker')
    expect(schedule('bob').find(({ day }) => day === '2026-03-01')).toMatchObject({
      service: 'Dog walk',
      state: 'scheduled',
    })
  })
})

describe('invoices', () => {
  test('of both branches come in one list, the newest first', () => {
    const { backend, as, id } = open()
    const invoices = granted(backend.listInvoices(as('dana'), id))
    expect(invoices.map(({ branch }) => branch).sort()).toEqual([
      ...Array<Branch>(4).fill('facility'),
      ...Array<Branch>(3).fill('in-home'),
    ])
    const days = invoices.map(({ day }) => day)
    expect(days).toEqual([...days].sort().reverse())
    expect(invoices.filter(({ state }) => state === 'open')).toHaveLength(2)
  })

  test.each([
    ['ana', ['facility', 'in-home']],
    ['sam', ['facility', 'in-home']],
    ['sol', ['facility']],
    ['omar', ['in-home']],
  ])('%s sees those of %s', (who, expected) => {
    const { backend, as, id } = open()
    const invoices = granted(backend.listInvoices(as(who), id))
    expect([...new Set(invoices.map(({ branch }) => branch))].sort()).toEqual(expected)
  })

  test('base roles see none, and clients only their own of active branches', () => {
    const { backend, as, id, person, leave } = open()
    expect(refusalOf(backend.listInvoices(as('uma'), id))).toBe('forbidden')
    expect(refusalOf(backend.listInvoices(as('bob'), id))).toBe('not-found')
    expect(granted(backend.listInvoices(as('bob'), person('Bob Walker').id))).toHaveLength(3)
    leave('in-home')
    const own = granted(backend.listInvoices(as('dana'), id))
    expect(own.every(({ branch }) => branch === 'facility')).toBe(true)
  })
})
