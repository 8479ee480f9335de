import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadPage } from '../../../../../lib/background/calls/load-page.ts'
import type { PageAddress } from '../../../../../lib/domain/accounts/page-view.ts'
import { locationOf } from '../../../../fixtures/demo-dashboard.ts'
import { closeDesk, type Desk, type DeskWorker, FACILITY, IN_HOME, openDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker

beforeEach(() => {
  desk = openDesk()
  worker = desk.startWorker()
})
afterEach(() => closeDesk(worker))

async function look(address: PageAddress, origin = IN_HOME) {
  const view = await loadPage(locationOf(pathOf(address)), origin, worker)
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
