import { expect, test } from 'vitest'
import type { Backend } from '../../../../../mocks/backend/backend.ts'
import type { SignedInCaller } from '../../../../../mocks/backend/caller.ts'
import { granted, openDesk, refusalOf, TODAY } from '../../open-desk.ts'

const DAY_MS = 86_400_000

function idsAt(backend: Backend, caller: SignedInCaller, state: string): string[] {
  return granted(backend.listStays(caller))
    .filter((stay) => stay.state === state)
    .map(({ id }) => id)
}

test('the base role checks guests in and out, and everybody sees it', () => {
  const { backend, as } = openDesk()
  const [tia, ana] = [as('tia'), as('ana')]
  const asked = idsAt(backend, tia, 'expected').slice(0, 3)
  expect(granted(backend.moveGuests(tia, 'checked-in', asked)).moved).toHaveLength(3)
  expect(idsAt(backend, ana, 'checked-in')).toEqual(expect.arrayContaining(asked))
  granted(backend.moveGuests(ana, 'checked-out', asked))
  expect(idsAt(backend, tia, 'checked-out')).toEqual(expect.arrayContaining(asked))
})

test('a guest whom another desk checked in stays as he is, and is named', () => {
  const { backend, as } = openDesk()
  const [tia, uma] = [as('tia'), as('uma')]
  const [first = '', second = ''] = idsAt(backend, tia, 'expected')
  granted(backend.moveGuests(uma, 'checked-in', [first]))
  const { moved, stood } = granted(backend.moveGuests(tia, 'checked-in', [first, second, 'x']))
  expect(moved.map(({ id }) => id)).toEqual([second])
  expect(stood.map(({ id, state }) => [id, state])).toEqual([[first, 'checked-in']])
})

test('nobody is checked out who was never checked in', () => {
  const { backend, as } = openDesk()
  const ana = as('ana')
  const [expected = ''] = idsAt(backend, ana, 'expected')
  expect(granted(backend.moveGuests(ana, 'checked-out', [expected])).moved).toEqual([])
  expect(idsAt(backend, ana, 'expected')).toContain(expected)
})

test.each(['tom', 'omar', 'fay', 'bob'])('%s has nothing to do at the front desk', (who) => {
  const { backend, as } = openDesk()
  const [id = ''] = idsAt(backend, as('ana'), 'expected')
  const caller = as(who)
  expect(refusalOf(backend.listStays(caller))).toBe('forbidden')
  expect(refusalOf(backend.moveGuests(caller, 'checked-in', [id]))).toBe('forbidden')
  expect(refusalOf(backend.tickAddOn(caller, id, 'Bath', true))).toBe('forbidden')
  expect(idsAt(backend, as('ana'), 'expected')).toContain(id)
})

test('who was made inactive in Facility may no more', () => {
  const { backend, as, person } = openDesk()
  const uma = as('uma')
  const change = { status: 'inactive' } as const
  granted(backend.changeStatus(as('ana'), person('Uma Ueda').id, 'facility', change, undefined))
  expect(refusalOf(backend.listStays(uma))).toBe('forbidden')
})

test('an add-on is ticked off and on again; one that was not booked is not found', () => {
  const { backend, as } = openDesk()
  const tia = as('tia')
  const [stay] = granted(backend.listStays(tia))
  const tick = (name: string, done: boolean) => backend.tickAddOn(tia, stay?.id ?? '', name, done)
  expect(granted(tick('Bath', true)).addOns).toEqual([{ name: 'Bath', done: true }])
  expect(granted(tick('Bath', true)).addOns).toEqual([{ name: 'Bath', done: true }])
  expect(granted(tick('Bath', false)).addOns).toEqual([{ name: 'Bath', done: false }])
  expect(refusalOf(tick('Massage', true))).toBe('not-found')
})

test('every day has guests of its own, and yesterday’s list moves nobody', () => {
  const { backend, as, clock } = openDesk()
  const tia = as('tia')
  const yesterday = idsAt(backend, tia, 'expected')
  clock.now += DAY_MS
  const today = idsAt(backend, tia, 'expected')
  expect(today.length).toBeGreaterThan(3)
  const { moved, stood } = granted(backend.moveGuests(tia, 'checked-in', yesterday))
  expect([...moved, ...stood]).toEqual([])
  expect(idsAt(backend, tia, 'expected')).toEqual(today)
})

test('the same seed has the same guests on the same day', () => {
  const guestsOf = (seed: number) => {
    const { backend, as } = openDesk({ seed })
    return granted(backend.listStays(as('ana')))
  }
  expect(new Date(TODAY).getUTCDay()).toBe(1)
  expect(guestsOf(3)).toEqual(guestsOf(3))
  expect(guestsOf(3)).not.toEqual(guestsOf(4))
})
