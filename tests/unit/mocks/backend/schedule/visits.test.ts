import { expect, test } from 'vitest'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'

const DAY_MS = 86_400_000

function openTom(who = 'ana') {
  const desk = openDesk()
  const { backend, as, person } = desk
  const caller = as(who)
  const tom = person('Tom Tran')
  const staffId = tom.profiles['in-home']?.id ?? ''
  const visits = () => granted(backend.listVisits(as('ana'), staffId))
  const inactivate = () =>
    refusalOf(backend.changeStatus(caller, tom.id, 'in-home', { status: 'inactive' }, undefined))
  return { ...desk, caller, staffId, visits, inactivate }
}

test('Tom has exactly one unfinished visit of the past, of yesterday', () => {
  const { visits } = openTom()
  const unfinished = visits().filter(({ day, finished }) => !finished && day < '2026-03-02')
  expect(unfinished.map(({ day }) => day)).toEqual(['2026-03-01'])
})

test('nobody is made inactive before his visits of past days are finished', () => {
  const { backend, caller, visits, inactivate } = openTom()
  expect(inactivate()).toBe('visit-unfinished')
  const [unfinished] = visits().filter(({ finished }) => !finished)
  granted(backend.finishVisit(caller, unfinished?.id ?? ''))
  expect(inactivate()).toBe('not refused')
})

test('a visit of today is in nobody’s way until tomorrow', () => {
  const { backend, as, clock, person } = openDesk()
  const uma = person('Uma Ueda').id
  const ana = as('ana')
  const change = { status: 'inactive' } as const
  clock.now += DAY_MS
  expect(refusalOf(backend.changeStatus(ana, uma, 'in-home', change, undefined))).toBe(
    'visit-unfinished',
  )
  clock.now -= DAY_MS
  expect(refusalOf(backend.changeStatus(ana, uma, 'in-home', change, undefined))).toBe(
    'not refused',
  )
})

test('a visit of In-Home is in nobody’s way in Facility', () => {
  const { backend, as, clock, person } = openDesk()
  clock.now += DAY_MS
  const uma = person('Uma Ueda').id
  const change = { status: 'inactive' } as const
  expect(refusalOf(backend.changeStatus(as('ana'), uma, 'facility', change, undefined))).toBe(
    'not refused',
  )
})

test.each([
  ['tom', 'not refused'],
  ['omar', 'not refused'],
  ['uma', 'forbidden'],
  ['sol', 'forbidden'],
])('%s finishes the visit of Tom: %s', (who, expected) => {
  const { backend, caller, staffId, visits } = openTom(who)
  const [unfinished] = visits().filter(({ finished }) => !finished)
  expect(refusalOf(backend.listVisits(caller, staffId))).toBe(expected)
  expect(refusalOf(backend.finishVisit(caller, unfinished?.id ?? ''))).toBe(expected)
})

test('a visit is not finished before its day', () => {
  const { backend, caller, visits } = openTom()
  const ahead = visits().find(({ day }) => day > '2026-03-02')
  expect(refusalOf(backend.finishVisit(caller, ahead?.id ?? ''))).toBe('invalid')
  expect(refusalOf(backend.finishVisit(caller, 'v-0'))).toBe('not-found')
})
