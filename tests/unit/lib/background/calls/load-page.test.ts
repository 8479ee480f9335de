import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PageAddress } from '../../../../../lib/domain/accounts/page-view.ts'
import type { Capability } from '../../../../../lib/domain/capability.ts'
import { locationOf } from '../../../../fixtures/demo-dashboard.ts'
import { loadAt } from '../load-at.ts'
import { closeDesk, type Desk, type DeskWorker, FACILITY, IN_HOME, openDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(() => {
  desk = openDesk()
  worker = desk.startWorker()
})
afterEach(() => closeDesk(worker))

async function look(address: PageAddress, origin = IN_HOME) {
  const view = await loadAt(locationOf(pathOf(address)), origin, worker)
  if (!view.ok) throw new Error(view.problem.name)
  return view.value
}

/** The path that the demo has for a page. */
function pathOf(address: PageAddress): string {
  if (address.page === 'other') return '/'
  const list = address.kind === 'client' ? '/clients' : '/staff'
  return address.page === 'list' ? list : `${list}/${address.profileId}`
}

const profileOf = (name: string, branch: 'in-home' | 'facility'): PageAddress => ({
  page: 'profile',
  kind: 'staff',
  profileId: desk.account(name).profiles[branch]?.id ?? '',
})

describe('the toggle', () => {
  test('is for nobody below level 3', async () => {
    desk.signIn('uma')
    expect((await look({ page: 'other' })).toggle).toEqual({ kind: 'hidden' })
    expect((await look({ page: 'other' }, FACILITY)).toggle).toEqual({ kind: 'hidden' })
  })

  test('leads to the same staff list, and to the same person', async () => {
    desk.signIn('ana')
    expect((await look({ page: 'list', kind: 'staff' })).toggle).toMatchObject({
      hrefs: { facility: `${FACILITY}/staff` },
      comesBack: true,
    })
    const sam = desk.account('sam').profiles.facility?.id
    expect((await look(profileOf('sam', 'in-home'))).toggle).toMatchObject({
      hrefs: { facility: `${FACILITY}/staff/${sam}` },
    })
  })

  test('leads home from pages of staff that the role over there may not see, but to one’s own', async () => {
    const own = desk.account('sam').profiles.facility
    if (own) own.role = 'Tech/Runner'
    desk.signIn('sam')
    const lower = { roleThere: 'Tech/Runner', comesBack: false }
    const home = { ...lower, hrefs: { facility: `${FACILITY}/` } }
    expect((await look({ page: 'list', kind: 'staff' })).toggle).toMatchObject(home)
    expect((await look(profileOf('uma', 'in-home'))).toggle).toMatchObject(home)
    expect((await look(profileOf('sam', 'in-home'))).toggle).toMatchObject({
      ...lower,
      hrefs: { facility: `${FACILITY}/staff/${own?.id}` },
    })
  })

  test('says that the profile on the other side is inactive, and whom to ask', async () => {
    const own = desk.account('sam').profiles.facility
    if (own) own.status = 'inactive'
    desk.signIn('sam')
    expect((await look({ page: 'other' })).toggle).toMatchObject({
      kind: 'out-of-reach',
      because: 'inactive',
      admins: ['Ana Alvarez'],
    })
  })
})

describe('a staff member’s profile', () => {
  test('offers to sync and to change the role from level 3', async () => {
    desk.signIn('sam')
    expect((await look(profileOf('omar', 'in-home'))).profile).toMatchObject({
      maySync: true,
      actions: expect.arrayContaining([{ kind: 'role', branch: 'in-home' }]),
      workplaces: { shifts: `${FACILITY}/shifts`, frontDesk: `${FACILITY}/front-desk` },
    })
  })

  test('offers no sync of somebody above oneself, nor of oneself', async () => {
    desk.signIn('omar')
    expect((await look(profileOf('ana', 'in-home'))).profile?.maySync).toBe(false)
    expect((await look(profileOf('omar', 'in-home'))).profile?.maySync).toBe(false)
  })

  test('tells of a role for as long as it is the one that was given', async () => {
    desk.signIn('ana')
    const subject = { from: 'popup', accountId: desk.account('uma').id } as const
    await worker.sessions.openAt(IN_HOME)
    const view = await worker.call('role.preview', { subject, branch: 'in-home' })
    if (!view.ok) throw new Error(view.problem.name)
    const { operationId } = view.value
    await worker.call('role.confirm', { operationId, subject, role: 'Office Manager' })
    const address = profileOf('uma', 'in-home')
    expect((await look(address)).profile?.operation).toMatchObject({ state: 'done' })
    const profile = desk.account('uma').profiles['in-home']
    if (profile) profile.role = 'Trainee'
    expect((await look(address)).profile?.operation).toBeUndefined()
  })
})

describe('what the server offers', () => {
  const clientPage = (name: string): PageAddress => ({
    page: 'profile',
    kind: 'client',
    profileId: desk.account(name).profiles['in-home']?.id ?? '',
  })
  const profileNow = async (address: PageAddress) => (await look(address)).profile
  const kindsNow = async (address: PageAddress) =>
    new Set((await profileNow(address))?.actions.map(({ kind }) => kind))

  beforeEach(() => desk.signIn('ana'))

  test.each<[Capability, string]>([
    ['comparison', 'compare'],
    ['services', 'request'],
    ['status', 'status'],
    ['primary-branch', 'primary'],
    ['flags', 'flag'],
  ])('without %s a client’s profile has no action of the kind %s', async (capability, kind) => {
    expect(await kindsNow(clientPage('dana'))).toContain(kind)
    desk.withhold(capability)
    const kinds = await kindsNow(clientPage('dana'))
    expect(kinds).not.toContain(kind)
    expect(kinds.size).toBe(4)
  })

  test('without roles a staff member’s profile has none to change', async () => {
    expect(await kindsNow(profileOf('omar', 'in-home'))).toContain('role')
    desk.withhold('role')
    expect(await kindsNow(profileOf('omar', 'in-home'))).not.toContain('role')
  })

  test('without syncs nobody is added', async () => {
    expect(await profileNow(clientPage('bob'))).toMatchObject({ maySync: true })
    desk.withhold('sync')
    expect(await profileNow(clientPage('bob'))).toMatchObject({ maySync: false })
  })

  test('a conversation is shown of clients in both, where there is one', async () => {
    expect(await profileNow(clientPage('dana'))).toMatchObject({ talks: true })
    expect(await profileNow(clientPage('bob'))).not.toHaveProperty('talks')
    expect(await profileNow(profileOf('sam', 'in-home'))).not.toHaveProperty('talks')
    desk.withhold('conversation')
    expect(await profileNow(clientPage('dana'))).not.toHaveProperty('talks')
  })

  test('people are created by whoever may, where the server lets them', async () => {
    const onForm = async () => {
      const view = await loadAt(locationOf('/clients/new'), IN_HOME, worker)
      return view.ok ? view.value : undefined
    }
    expect(await onForm()).toMatchObject({ form: 'client' })
    desk.signIn('uma')
    expect(await onForm()).not.toHaveProperty('form')
    desk.signIn('ana')
    desk.withhold('create')
    expect(await onForm()).not.toHaveProperty('form')
  })

  test('Undo goes as soon as it is offered no more', async () => {
    const subject = { from: 'popup', accountId: desk.account('bob').id } as const
    await worker.sessions.openAt(IN_HOME)
    const choices = {}
    const seen = await worker.call('sync.preview', { subject, branch: 'facility', choices })
    if (!seen.ok) throw new Error(seen.problem.name)
    const { operationId } = seen.value
    await worker.call('sync.confirm', { operationId, subject, choices })
    expect((await profileNow(clientPage('bob')))?.status?.actions).toEqual(['undo'])
    desk.withhold('undo')
    expect((await profileNow(clientPage('bob')))?.status).toMatchObject({
      tone: 'success',
      actions: [],
    })
  })
})
