import { expect, test } from 'vitest'
import type { WantedShift } from '../../../../../mocks/backend/schedule/rota.ts'
import { granted, openDesk } from '../../open-desk.ts'

const SUNDAY = '2026-03-08'

function openRota() {
  const desk = openDesk()
  const { backend, as, person } = desk
  const idOf = (name: string) => person(name).profiles.facility?.id ?? ''
  const wanted = (changes: Partial<WantedShift> = {}): WantedShift => ({
    staffId: idOf('Tia Torres'),
    day: SUNDAY,
    from: '09:00',
    to: '17:00',
    space: ' Suites ',
    note: '',
    ...changes,
  })
  const plan = (who: string, changes: Partial<WantedShift> = {}) =>
    backend.addShift(as(who), 'facility', wanted(changes))
  const seenBy = (who: string) =>
    backend
      .listShifts(as(who), 'facility', SUNDAY)
      .flatMap(({ shifts }) => shifts)
      .filter(({ day }) => day === SUNDAY)
  return { ...desk, idOf, plan, seenBy }
}

const faultOf = (answer: { ok: true } | { ok: false; fault: string }) =>
  answer.ok ? 'none' : answer.fault

test('a draft is seen by those who plan, and by its owner once it is published', () => {
  const { backend, as, plan, seenBy } = openRota()
  expect(plan('sam')).toMatchObject({ ok: true, value: { state: 'draft', space: 'Suites' } })
  expect([seenBy('sol').length, seenBy('tia').length]).toEqual([1, 0])
  expect(backend.publishWeek(as('sam'), 'facility', SUNDAY)).toEqual({ published: 1, left: 0 })
  expect([seenBy('tia').length, seenBy('uma').length]).toEqual([1, 0])
})

test('below level 3 everybody sees one row: the own one', () => {
  const { backend, as, person } = openRota()
  const rowsOf = (who: string) =>
    backend.listShifts(as(who), 'facility', SUNDAY).map(({ account }) => account.id)
  expect(rowsOf('tia')).toEqual([person('Tia Torres').id])
  expect(rowsOf('sol').length).toBeGreaterThan(4)
  expect(rowsOf('tom')).toEqual([])
})

test.each<[string, Partial<WantedShift>]>([
  ['unknown-staff', { staffId: '4711' }],
  ['unknown-staff', { staffId: '' }],
  ['no-day', { day: '2026-02-30' }],
  ['no-day', { day: 'tomorrow' }],
  ['no-hours', { from: '9' }],
  ['no-hours', { to: '24:00' }],
  ['ends-early', { from: '17:00', to: '09:00' }],
  ['ends-early', { from: '09:00', to: '09:00' }],
  ['too-long', { note: 'x'.repeat(121) }],
])('a shift that cannot be is refused: %s %j', (fault, changes) => {
  const { plan, seenBy } = openRota()
  expect(faultOf(plan('sam', changes))).toBe(fault)
  expect(seenBy('sam')).toEqual([])
})

test('a client is no staff, and the inactive get no shifts', () => {
  const { backend, as, person, plan, idOf } = openRota()
  expect(faultOf(plan('sam', { staffId: idOf('Fay Keller') }))).toBe('unknown-staff')
  const change = { status: 'inactive' } as const
  granted(backend.changeStatus(as('ana'), person('Tia Torres').id, 'facility', change, undefined))
  expect(faultOf(plan('sam'))).toBe('inactive-staff')
})

test('nobody works twice at one time, but may go on where a shift ends', () => {
  const { plan } = openRota()
  expect(faultOf(plan('sam'))).toBe('none')
  expect(plan('sam', { from: '16:30', to: '20:00' })).toMatchObject({
    fault: 'overlap',
    other: { from: '09:00', to: '17:00' },
  })
  expect(faultOf(plan('sam', { from: '17:00', to: '20:00' }))).toBe('none')
})

test('a shift in the other branch is in the way as well', () => {
  const { backend, as, person, plan, idOf } = openRota()
  const staffId = person('Uma Ueda').profiles['in-home']?.id ?? ''
  const shift = { staffId, day: SUNDAY, from: '09:00', to: '12:00', space: '', note: '' }
  expect(faultOf(backend.addShift(as('ana'), 'in-home', shift))).toBe('none')
  expect(plan('sam', { staffId: idOf('Uma Ueda') })).toMatchObject({
    fault: 'overlap',
    other: { branch: 'in-home' },
  })
})

test('below level 3 nobody plans, publishes or removes', () => {
  const { backend, as, plan, seenBy } = openRota()
  plan('sam')
  const [draft] = seenBy('sam')
  expect(faultOf(plan('tia', { from: '17:00', to: '18:00' }))).toBe('forbidden')
  expect(faultOf(plan('omar', { from: '17:00', to: '18:00' }))).toBe('forbidden')
  expect(backend.publishWeek(as('tia'), 'facility', SUNDAY)).toBeUndefined()
  expect(backend.removeDraft(as('tia'), 'facility', draft?.id ?? '')).toBe(false)
  expect(seenBy('sam')).toEqual([draft])
})

test('a draft is removed, a published shift is not', () => {
  const { backend, as, plan, seenBy } = openRota()
  const remove = () => backend.removeDraft(as('sam'), 'facility', seenBy('sam')[0]?.id ?? '')
  plan('sam')
  expect([remove(), remove()]).toEqual([true, false])
  plan('sam')
  backend.publishWeek(as('sam'), 'facility', SUNDAY)
  expect(remove()).toBe(false)
  expect(seenBy('sam')).toHaveLength(1)
})

test('drafts of somebody made inactive meanwhile are not published', () => {
  const { backend, as, person, plan, seenBy } = openRota()
  plan('sam')
  const change = { status: 'inactive' } as const
  granted(backend.changeStatus(as('ana'), person('Tia Torres').id, 'facility', change, undefined))
  expect(backend.publishWeek(as('sam'), 'facility', SUNDAY)).toEqual({ published: 0, left: 1 })
  expect(seenBy('sam')).toMatchObject([{ state: 'draft' }])
})

test('who was synced a moment ago stands in the week, and can be given shifts', () => {
  const { backend, as, person, plan, idOf } = openRota()
  const request = { accountId: person('Omar Okafor').id, to: 'facility' } as const
  granted(backend.syncAccount(as('ana'), request, undefined, 'key-of-omar'))
  const row = backend
    .listShifts(as('sam'), 'facility', SUNDAY)
    .find(({ account }) => account.id === request.accountId)
  expect(row?.shifts).toEqual([])
  expect(faultOf(plan('sam', { staffId: idOf('Omar Okafor') }))).toBe('none')
})
