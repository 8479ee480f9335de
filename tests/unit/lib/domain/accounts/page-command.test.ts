import { describe, expect, test } from 'vitest'
import { commandStep, type PageAtHand } from '../../../../../lib/domain/accounts/page-command.ts'
import type {
  PageView,
  ProfileView,
  ToggleView,
} from '../../../../../lib/domain/accounts/page-view.ts'

const OPEN: ToggleView = {
  kind: 'open',
  here: 'in-home',
  hrefs: { 'in-home': '/here', facility: '/there' },
  roleThere: 'Admin',
  comesBack: true,
}
const OUT_OF_REACH: ToggleView = {
  kind: 'out-of-reach',
  because: 'inactive',
  here: 'in-home',
  hereHref: '/here',
  admins: [],
}
const BOB: ProfileView = {
  accountId: 'bob',
  profileId: '7',
  kind: 'client',
  name: 'Bob Walker',
  here: 'in-home',
  linked: false,
  maySync: true,
  actions: [],
  statuses: { 'in-home': 'active' },
  hrefs: {},
}

const at = (view: PageView | undefined, change: Partial<PageAtHand> = {}): PageAtHand => ({
  view,
  unreachable: false,
  inDialog: false,
  ...change,
})
const profile = (change: Partial<ProfileView> = {}) =>
  at({ anchors: {}, toggle: OPEN, profile: { ...BOB, ...change } })

describe('the shortcut that toggles', () => {
  const move = (page: PageAtHand) => commandStep('toggle-software', page)

  test('goes where the bar leads', () => {
    expect(move(at({ anchors: {}, toggle: OPEN }))).toEqual({ kind: 'go', href: '/there' })
  })

  test('leaves it to the bar to say why there is no way', () => {
    expect(move(at({ anchors: {}, toggle: OUT_OF_REACH }))).toEqual({ kind: 'said' })
    expect(move(at(undefined, { unreachable: true }))).toEqual({ kind: 'said' })
  })

  test('has nothing to say on the page where nobody is signed in, or has no toggle', () => {
    expect(move(at(undefined))).toEqual({ kind: 'not-here' })
    expect(move(at({ anchors: {}, toggle: { kind: 'hidden' } }))).toEqual({ kind: 'not-here' })
  })

  test('does not leave a page whose dialog is open', () => {
    expect(move(at({ anchors: {}, toggle: OPEN }, { inDialog: true }))).toEqual({ kind: 'said' })
  })
})

describe('the shortcut that syncs', () => {
  const move = (page: PageAtHand) => commandStep('sync-profile', page)

  test('opens the dialog where the button would', () => {
    expect(move(profile())).toEqual({ kind: 'sync' })
  })

  test('opens none where there is no button: not linked again, not beside what is under way, not in a dialog', () => {
    expect(move(profile({ linked: true }))).toEqual({ kind: 'said' })
    const operation = {
      id: 'one',
      accountId: 'bob',
      to: 'facility',
      actorId: 'ana',
      task: { kind: 'sync', choices: {} },
      state: 'waiting',
      tries: 1,
      madeAt: 0,
    } as const
    expect(move(profile({ operation }))).toEqual({ kind: 'said' })
    expect(move({ ...profile(), inDialog: true })).toEqual({ kind: 'said' })
  })

  test('is no way around the right to sync', () => {
    expect(move(profile({ maySync: false }))).toEqual({ kind: 'not-here' })
  })

  test('has nobody to sync away from profile pages', () => {
    expect(move(at({ anchors: {}, toggle: OPEN }))).toEqual({ kind: 'not-here' })
  })
})
