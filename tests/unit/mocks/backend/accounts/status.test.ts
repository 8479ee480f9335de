import { expect, test } from 'vitest'
import type { WireStatusChange } from '../../../../../mocks/backend/wire.ts'
import { openDana } from '../../open-dana.ts'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'

const TODAY = '2026-03-02'
const DAY_MS = 86_400_000

test('inactive in one branch, active in the other: the login still works', () => {
  const { backend, changeStatus, dana } = openDana()
  granted(changeStatus('in-home', { status: 'inactive' }))
  expect(dana().profiles['in-home']?.status).toBe('inactive')
  expect(dana().profiles.facility?.status).toBe('active')
  expect(refusalOf(backend.signIn({ email: 'dana@paws.example', password: 'demo' }))).toBe(
    'not refused',
  )
})

test('a status that is so already is no error, whatever the version, and changes nothing', () => {
  const { changeStatus, dana, lastAudit } = openDana()
  granted(changeStatus('in-home', { status: 'inactive' }, 1))
  granted(changeStatus('in-home', { status: 'inactive' }, 1))
  expect(dana().version).toBe(2)
  expect(lastAudit()).toMatchObject({ action: 'status', outcome: 'unchanged', to: 'in-home' })
  expect(refusalOf(changeStatus('in-home', { status: 'active' }, 1))).toBe('changed')
})

test('the primary branch is not made inactive before somebody says which one comes first now', () => {
  const { changeStatus, dana, lastAudit } = openDana()
  expect(refusalOf(changeStatus('facility', { status: 'inactive' }))).toBe('primary-undecided')
  expect(dana().version).toBe(1)
  granted(changeStatus('facility', { status: 'inactive', primaryBranch: 'in-home' }))
  expect(dana()).toMatchObject({ primaryBranch: 'in-home', version: 2 })
  expect(lastAudit()).toMatchObject({ outcome: 'done', fields: ['Status', 'Primary branch'] })
})

test('the primary branch may stay what it is, once somebody said so', () => {
  const { changeStatus, dana } = openDana()
  granted(changeStatus('facility', { status: 'inactive', primaryBranch: 'facility' }))
  expect(dana()).toMatchObject({ primaryBranch: 'facility' })
  expect(dana().profiles.facility?.status).toBe('inactive')
})

test('nobody is asked for a primary branch where no other branch is active', () => {
  const { backend, caller, changeStatus, person } = openDana()
  granted(changeStatus('in-home', { status: 'inactive' }))
  expect(refusalOf(changeStatus('facility', { status: 'inactive' }))).toBe('not refused')
  const bob = person('Bob Walker').id
  const alone = backend.changeStatus(caller, bob, 'in-home', { status: 'inactive' }, undefined)
  expect(refusalOf(alone)).toBe('not refused')
})

test.each([
  { deleteFutureServices: true },
  { deleteTemplates: true },
  { primaryBranch: 'facility' },
] as const)('staff have neither services nor templates nor a primary branch: %o', (more) => {
  const { backend, caller, person } = openDana()
  const change = { status: 'inactive', ...more } as const
  const answer = backend.changeStatus(caller, person('Uma Ueda').id, 'facility', change, undefined)
  expect(refusalOf(answer)).toBe('invalid')
})

/** The first guest of the weekly plan of Facility: linked, so that both branches stay possible. */
function openGuest() {
  const desk = openDesk()
  const { backend, as, clock } = desk
  const ana = as('ana')
  const guest = backend.business.timetable.stays
    .map(({ profileId }) =>
      [...backend.business.accounts.values()].find(
        ({ kind, profiles }) => kind === 'client' && profiles.facility?.id === profileId,
      ),
    )
    .find((account) => account?.profiles.facility?.status === 'active')
  if (!guest) throw new Error('Facility has no guest.')
  /** How often the guest stands on the board between two days from today. */
  const stays = (from: number, to: number) => {
    const opening = clock.now
    let count = 0
    for (let day = from; day <= to; day++) {
      clock.now = opening + day * DAY_MS
      const board = granted(backend.listStays(ana))
      count += board.filter(({ profileId }) => profileId === guest.profiles.facility?.id).length
    }
    clock.now = opening
    return count
  }
  const leave = (more: Partial<WireStatusChange>) =>
    granted(
      backend.changeStatus(
        ana,
        guest.id,
        'facility',
        { status: 'inactive', primaryBranch: 'facility', ...more },
        undefined,
      ),
    )
  return { ...desk, guest, stays, leave }
}

test('nothing booked is deleted unless it is asked for', () => {
  const { stays, leave } = openGuest()
  const before = stays(0, 60)
  expect(before).toBeGreaterThan(0)
  leave({})
  expect(stays(0, 60)).toBe(before)
})

test('future services are what is booked for the next four weeks; today stays as it is', () => {
  const { stays, leave } = openGuest()
  const [today, later] = [stays(0, 0), stays(29, 60)]
  expect(stays(1, 28)).toBeGreaterThan(0)
  leave({ deleteFutureServices: true })
  expect([stays(0, 0), stays(1, 28), stays(29, 60)]).toEqual([today, 0, later])
})

test('templates are what would be booked after that', () => {
  const { stays, leave } = openGuest()
  const booked = stays(1, 28)
  leave({ deleteTemplates: true })
  expect([stays(1, 28), stays(29, 60)]).toEqual([booked, 0])
})

test('what is deleted does not come back with the person', () => {
  const { backend, as, guest, stays, leave } = openGuest()
  leave({ deleteFutureServices: true, deleteTemplates: true })
  const back = { status: 'active' } as const
  granted(backend.changeStatus(as('ana'), guest.id, 'facility', back, undefined))
  expect(stays(1, 60)).toBe(0)
})

test('of In-Home the visits from tomorrow on go, those of today and before stay', () => {
  const { backend, as } = openDesk()
  const { visits, accounts } = backend.business
  const ahead = [...visits.values()].find(({ day }) => day > TODAY)
  const client = [...accounts.values()].find(
    ({ kind, profiles }) => kind === 'client' && profiles['in-home']?.id === ahead?.profileId,
  )
  const isTheirs = ({ profileId }: { profileId: string }) => profileId === ahead?.profileId
  const upToToday = [...visits.values()].filter((visit) => isTheirs(visit) && visit.day <= TODAY)
  const change = {
    status: 'inactive',
    deleteFutureServices: true,
    primaryBranch: 'in-home',
  } as const
  granted(backend.changeStatus(as('ana'), client?.id ?? '', 'in-home', change, undefined))
  expect([...visits.values()].filter(isTheirs)).toEqual(upToToday)
})

test('what waits in Approvals is declined, and what was accepted is taken off the book', () => {
  const { backend, as, person } = openDesk()
  const ana = as('ana')
  const dana = person('Dana Dual')
  const [petId = ''] = dana.profiles.facility?.petIds ?? []
  const service = backend.listServices('facility').at(-1)
  const ask = (day: string) =>
    granted(
      backend.requestServices(ana, dana.id, {
        branch: 'facility',
        serviceId: service?.id ?? '',
        petIds: [petId],
        from: day,
        to: day,
        note: '',
      }),
    )
  const accepted = ask('2026-05-04')
  granted(backend.decideRequest(ana, accepted.id, true))
  const requested = () =>
    (backend.business.stays.get('2026-05-04') ?? []).filter(({ id }) => id.startsWith(accepted.id))
  expect(requested()).toHaveLength(1)
  ask('2026-03-09')
  expect(backend.listRequests(ana, 'facility')).toMatchObject({ value: [{ accountId: dana.id }] })
  const change = {
    status: 'inactive',
    primaryBranch: 'in-home',
    deleteFutureServices: true,
  } as const
  granted(backend.changeStatus(ana, dana.id, 'facility', change, undefined))
  expect(backend.listRequests(ana, 'facility')).toMatchObject({ value: [] })
  expect(requested()).toEqual([])
})
