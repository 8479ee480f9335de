import { expect, test } from 'vitest'
import type { Listing } from '../../../lib/db/reads.ts'
import type { Account } from '../../../lib/domain/account.ts'
import type { Actor } from '../../../lib/domain/actor.ts'
import { BRANCHES, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import { may, rolesToGive } from '../../../lib/domain/rights.ts'
import { BASE_ROLE, ROLES_OF, type Role } from '../../../lib/domain/role.ts'
import { toggleRight } from '../../../lib/domain/toggle.ts'
import { rowsOf } from '../../../lib/screens/popup/rows.ts'
import type { Answer } from '../../../mocks/backend/answer.ts'
import type { Backend, Caller } from '../../../mocks/backend/backend.ts'
import { noCare } from '../../../mocks/backend/care.ts'
import { makeBackend } from '../../../mocks/backend/make-backend.ts'
import { toActor } from '../../../mocks/backend/rights.ts'
import { makeBusiness } from '../../../mocks/business/make-business.ts'
import { makeRegister, type NewProfile } from '../../../mocks/business/register.ts'
import { addressesOf } from '../../../mocks/server/addresses.ts'
import { refusalOf } from './open-desk.ts'

/*
 * Every combination of what two people can be in the two softwares, and everything one may try on the other. What is expected
 * is written down once more here, from the words in which the rights were agreed upon, and shares no code with the table that
 * the backend enforces and the extension hints from: the three must agree in every cell.
 */

/** What somebody is in one branch: nothing, or a role of this level there, active or not. */
type Place = { level: 1 | 2 | 3 | 4; active: boolean } | undefined
/** What somebody is in both. */
type Standing = Record<Branch, Place>

const PLACES: Place[] = [
  undefined,
  ...([1, 2, 3, 4] as const).flatMap((level) => [
    { level, active: true },
    { level, active: false },
  ]),
]
const STANDINGS: Standing[] = PLACES.flatMap((inHome) =>
  PLACES.map((facility) => ({ 'in-home': inHome, facility })),
).filter((one) => one['in-home'] || one.facility)

const URLS = addressesOf({ 'in-home': 'http://in-home.test', facility: 'http://facility.test' })
const EMPTY = makeBusiness({ accounts: 0, seed: 1 })

function roleAt(branch: Branch, level: 1 | 2 | 3 | 4): Role {
  const role = ROLES_OF[branch].toReversed()[level - 1]
  if (!role) throw new Error(`no role of level ${level}`)
  return role
}

/**
 * One actor, one other person, an Admin of both who keeps the last of them from being the last, and perhaps a client in both.
 */
function openWith(actor: Standing, person: Standing | 'oneself', { client = false } = {}) {
  const business = {
    ...EMPTY,
    ...{ accounts: new Map(), pets: new Map(), syncs: new Map(), kept: new Map() },
    ...{ sessions: new Map(), tombstones: new Map(), audit: [], mailOutbox: [], seq: 0 },
    ...{ timetable: { stays: [], visits: [], shifts: [] } },
    ...{ stays: new Map(), visits: new Map(), shifts: new Map(), care: noCare() },
  }
  const register = makeRegister(business)
  const add = (firstName: string, standing: Standing) => {
    const profiles: { [branch in Branch]?: NewProfile } = {}
    for (const branch of BRANCHES) {
      const place = standing[branch]
      if (!place) continue
      const status = place.active ? 'active' : 'inactive'
      profiles[branch] = { role: roleAt(branch, place.level), status }
    }
    const email = `${firstName}@paws.example`
    return register.addAccount({ kind: 'staff', firstName, lastName: 'Test', email, profiles })
  }
  const doer = add('doer', actor)
  const done = person === 'oneself' ? doer : add('done', person)
  add('keeper', { 'in-home': { level: 4, active: true }, facility: { level: 4, active: true } })
  if (client) {
    register.addAccount({
      ...{ kind: 'client', firstName: 'Client', lastName: 'Test', email: 'client@paws.example' },
      profiles: { 'in-home': { own: new Map([['ih-note', 'Rings twice.']]) }, facility: {} },
    })
  }
  const caller: Caller = {
    token: 'token',
    csrfToken: 'csrf',
    accountId: doer.id,
    held: toActor(doer).roles,
  }
  const backend = makeBackend(business, { urls: URLS })
  return { backend, caller, actor: toActor(doer), account: done }
}

const levelIn = (standing: Standing, branch: Branch) => {
  const place = standing[branch]
  return place?.active ? place.level : 0
}

/** Staff are seen from level 3 by whoever works in a branch with them, and by themselves. */
const isSeen = (actor: Standing, person: Standing, self: boolean) =>
  self || BRANCHES.some((branch) => person[branch] && levelIn(actor, branch) >= 3)

/** Level 3 in the source branch, and the person at one's own level or below there. Nobody adds himself. */
function expectedSync(actor: Standing, person: Standing, self: boolean, to: Branch): string {
  const source = otherBranch(to)
  const at = person[source]
  if (levelIn(actor, source) < 3) return 'forbidden'
  if (!isSeen(actor, person, self)) return 'not-found'
  if (!at) return 'source-gone'
  if (at.level > levelIn(actor, source)) return 'role-escalation'
  if (self) return 'own-account'
  if (person[to]?.active) return 'unchanged'
  if (!at.active) return 'source-inactive'
  return person[to] ? 'target-inactive' : 'preview'
}

/** Level 3 in that branch; person and new role at one's own level or below; never one's own. */
function expectedRole(
  actor: Standing,
  person: Standing,
  self: boolean,
  [branch, level]: [Branch, number],
): string {
  if (!isSeen(actor, person, self) || !person[branch]) return 'not-found'
  const own = levelIn(actor, branch)
  if (own < 3) return 'forbidden'
  if (person[branch].level > own) return 'role-escalation'
  if (self) return 'own-account'
  return level > own ? 'role-escalation' : 'not refused'
}

/** Level 3 in that branch, and the person at one's own level or below. Nobody locks himself out. */
function expectedStatus(actor: Standing, person: Standing, self: boolean, branch: Branch): string {
  if (!isSeen(actor, person, self) || !person[branch]) return 'not-found'
  if (levelIn(actor, branch) < 3) return 'forbidden'
  if (person[branch].level > levelIn(actor, branch)) return 'role-escalation'
  return self ? 'own-account' : 'not refused'
}

/** Counts what was compared, by action and outcome: an outcome that never came was never tested. */
const seen = new Map<string, number>()
let cells = 0

function compare(action: string, expected: string, got: string, cell: () => string): void {
  cells++
  const key = `${action}: ${expected}`
  seen.set(key, (seen.get(key) ?? 0) + 1)
  if (got !== expected) expect.fail(`${action}, ${cell()}: expected ${expected}, got ${got}`)
}

function syncOutcome(answer: ReturnType<Backend['syncAccount']>): string {
  return answer.ok ? answer.value.state : answer.problem.name
}

/** What the popup offers on this row, asked of the same function that draws it. */
function offered(actor: Actor, account: Account): Branch | undefined {
  const template = { client: '', staff: '' }
  const profiles = { 'in-home': template, facility: template }
  const session = {
    actor,
    admins: [],
    homes: { 'in-home': '', facility: '' },
    profiles,
    workplaces: { shifts: '' },
    mayBulk: false,
  }
  const listing: Listing = {
    total: 1,
    from: 0,
    accounts: [account],
    words: [],
    underWay: new Set(),
    completeAt: 0,
  }
  return rowsOf(listing, session)[0]?.addTo
}

test('backend, hint and table agree on every actor, person, action and direction', () => {
  for (const actorStanding of STANDINGS) {
    for (const other of [...STANDINGS, 'oneself'] as const) {
      const self = other === 'oneself'
      const person = self ? actorStanding : other
      const say = () => JSON.stringify({ actor: actorStanding, person: other })
      let desk = openWith(actorStanding, other)
      const fresh = <T>(answer: Answer<T>): Answer<T> => {
        if (answer.ok) desk = openWith(actorStanding, other)
        return answer
      }
      const { actor, account: record } = desk
      const keeper = { ...desk.caller, accountId: self ? 'a-000002' : 'a-000003' }
      const read = desk.backend.readAccount(keeper, record.id)
      if (!read.ok) throw new Error(read.problem.name)
      const { account } = read.value

      for (const branch of BRANCHES) {
        const request = { accountId: record.id, to: branch, dryRun: true }
        const expected = expectedSync(actorStanding, person, self, branch)
        const sync = desk.backend.syncAccount(desk.caller, request, undefined, '')
        compare('sync', expected, syncOutcome(sync), say)
        if (sync.ok && sync.value.state === 'preview') {
          expect(sync.value.account.profiles[branch]?.role).toBe(BASE_ROLE[branch])
        }
        // The popup offers what the backend would at least not refuse for want of a right, where only one side is there.
        const single = account.profiles[otherBranch(branch)] && !account.profiles[branch]
        const isRight = ['preview', 'source-inactive'].includes(expected)
        compare(
          'offer',
          String(Boolean(single && isRight)),
          String(offered(actor, account) === branch),
          say,
        )

        const status = desk.backend.changeStatus(
          desk.caller,
          record.id,
          branch,
          { status: 'inactive' },
          undefined,
        )
        compare(
          'status',
          expectedStatus(actorStanding, person, self, branch),
          refusalOf(fresh(status)),
          say,
        )

        const target = { accountId: record.id, role: account.profiles[branch]?.role }
        const hint = rolesToGive(actor, branch, target)
        for (const level of [1, 2, 3, 4] as const) {
          const role = roleAt(branch, level)
          const wanted = expectedRole(actorStanding, person, self, [branch, level])
          const answer = desk.backend.changeRole(desk.caller, record.id, branch, role, undefined)
          compare('role', wanted, refusalOf(fresh(answer)), say)
          // Where there is a profile to change, the list in the dialog is exactly what the backend would do.
          if (target.role) {
            compare(
              'role offered',
              String(wanted === 'not refused'),
              String(hint.includes(role)),
              say,
            )
          }
        }
      }
    }
  }
  expect(cells).toBeGreaterThan(100_000)
})

test('the toggle is there from level 3, leads on with an active profile, and is explained without one', () => {
  for (const standing of STANDINGS) {
    const { actor } = openWith(standing, 'oneself')
    for (const here of BRANCHES) {
      const there = standing[otherBranch(here)]
      const expected =
        levelIn(standing, here) < 3
          ? 'hidden'
          : there?.active
            ? `open ${there.level} ${there.level >= 3}`
            : there
              ? 'inactive'
              : 'no-profile'
      const right = toggleRight(actor, here)
      const got =
        right.kind === 'open'
          ? `open ${ROLES_OF[otherBranch(here)].toReversed().indexOf(right.role) + 1} ${right.comesBack}`
          : right.kind === 'hidden'
            ? 'hidden'
            : right.because
      compare('toggle', expected, got, () => JSON.stringify(standing))
    }
  }
})

test('a new person takes level 3 in every branch that is asked for', () => {
  const wishes: Branch[][] = [['in-home'], ['facility'], ['in-home', 'facility']]
  for (const standing of STANDINGS) {
    for (const branches of wishes) {
      for (const kind of ['client', 'staff'] as const) {
        const { backend, caller } = openWith(standing, 'oneself')
        const email = 'new@paws.example'
        const wanted = { kind, firstName: 'New', lastName: 'Person', email, branches }
        const before = backend.business.accounts.size
        const answer = backend.createAccount(caller, wanted)
        const isAllowed = branches.every((branch) => levelIn(standing, branch) >= 3)
        const expected = isAllowed ? 'not refused' : 'forbidden'
        compare('create', expected, refusalOf(answer), () => JSON.stringify({ standing, branches }))
        expect(backend.business.accounts.size).toBe(before + (isAllowed ? 1 : 0))
      }
    }
  }
})

test('syncing in bulk takes level 4 anywhere, or level 3 where the business is content with it', () => {
  for (const standing of STANDINGS) {
    for (const level of [3, 4] as const) {
      const { backend, caller, actor } = openWith(standing, 'oneself')
      backend.business.bulkFromLevel = level
      const own = Math.max(...BRANCHES.map((branch) => levelIn(standing, branch)))
      const expected = own >= level ? 'not refused' : 'forbidden'
      const say = () => JSON.stringify({ actor: standing, level })
      compare('bulk', expected, refusalOf(backend.admitBulk(caller, { dryRun: true })), say)
      const { mayBulk } = backend.describeSession(caller, '')
      compare('bulk hinted', String(expected === 'not refused'), String(mayBulk), say)
      if (level === 4) {
        const byTable = may({ action: 'bulk', branch: 'in-home' }, actor)
        compare('bulk by the table', String(own === 4), String(byTable), say)
      }
    }
  }
})

test('copying a field takes level 3 in the branch it is copied out of', () => {
  for (const standing of STANDINGS) {
    const { backend, caller, actor } = openWith(standing, 'oneself', { client: true })
    const accountId = [...backend.business.accounts.keys()].at(-1) ?? ''
    for (const to of BRANCHES) {
      const only = to === 'facility' ? ['ih-note'] : ['fa-first-name']
      const request = { accountId, to, only, overwrite: only, dryRun: true }
      const expected = levelIn(standing, otherBranch(to)) >= 3 ? 'preview' : 'forbidden'
      const say = () => JSON.stringify({ actor: standing, to })
      compare(
        'copy',
        expected,
        syncOutcome(backend.syncAccount(caller, request, undefined, '')),
        say,
      )
      const hinted = may({ action: 'sync-client', branch: otherBranch(to) }, actor)
      compare('copy hinted', String(expected === 'preview'), String(hinted), say)
    }
    const levels = BRANCHES.map((branch) => levelIn(standing, branch))
    const [own, say] = [Math.max(...levels), () => JSON.stringify(standing)]
    const expected = own >= 3 ? 'not refused' : own >= 1 ? 'forbidden' : 'not-found'
    compare('comparison', expected, refusalOf(backend.compareProfiles(caller, accountId)), say)
  }
})

test('changing the primary branch takes level 3 in one of the branches of the client', () => {
  for (const standing of STANDINGS) {
    const { backend, caller, actor } = openWith(standing, 'oneself', { client: true })
    const accountId = [...backend.business.accounts.keys()].at(-1) ?? ''
    const own = Math.max(...BRANCHES.map((branch) => levelIn(standing, branch)))
    const expected = own >= 3 ? 'not refused' : own >= 1 ? 'forbidden' : 'not-found'
    const say = () => JSON.stringify(standing)
    const answer = backend.changePrimaryBranch(caller, accountId, 'facility', undefined)
    compare('primary', expected, refusalOf(answer), say)
    const hinted = BRANCHES.some((branch) => may({ action: 'change-primary', branch }, actor))
    compare('primary hinted', String(expected === 'not refused'), String(hinted), say)
  }
})

test('mapping fields takes level 4 in both branches, reading what is mapped level 3 in one', () => {
  for (const standing of STANDINGS) {
    const { backend, caller, actor } = openWith(standing, 'oneself')
    const levels = BRANCHES.map((branch) => levelIn(standing, branch))
    const expected = levels.every((level) => level === 4) ? 'not refused' : 'forbidden'
    const say = () => JSON.stringify(standing)
    compare('mapping', expected, refusalOf(backend.saveMappings(caller, [], undefined)), say)
    const byTable = BRANCHES.every((branch) => may({ action: 'map-fields', branch }, actor))
    compare('mapping hinted', String(expected === 'not refused'), String(byTable), say)
    const readable = Math.max(...levels) >= 3 ? 'not refused' : 'forbidden'
    compare('mappings read', readable, refusalOf(backend.readMappings(caller)), say)
  }
})

test('talking and requesting take a role in that branch, invoices and Approvals level 3 there', () => {
  for (const standing of STANDINGS) {
    const { backend, caller, actor } = openWith(standing, 'oneself', { client: true })
    const accountId = [...backend.business.accounts.keys()].at(-1) ?? ''
    const isKnown = BRANCHES.some((branch) => levelIn(standing, branch) > 0)
    const say = () => JSON.stringify(standing)
    for (const branch of BRANCHES) {
      const own = levelIn(standing, branch)
      const expected = own > 0 ? 'not refused' : isKnown ? 'forbidden' : 'not-found'
      const message = { branch, text: 'Hello' }
      compare('talk', expected, refusalOf(backend.writeMessage(caller, accountId, message)), say)
      const reading = backend.listMessages(caller, accountId, branch)
      compare('talk read', expected, refusalOf(reading), say)
      const hinted = String(may({ action: 'talk', branch }, actor))
      compare('talk hinted', String(own > 0), hinted, say)
      // Nothing is offered in this business: who has the right hears that, and nobody else.
      const wanted = { branch, serviceId: 'none', petIds: ['none'], from: '', to: '' }
      const asking = backend.requestServices(caller, accountId, wanted)
      const invalid = expected === 'not refused' ? 'invalid' : expected
      compare('request', invalid, refusalOf(asking), say)
      const approving = own >= 3 ? 'not refused' : 'forbidden'
      compare('approvals', approving, refusalOf(backend.listRequests(caller, branch)), say)
    }
    const top = Math.max(...BRANCHES.map((branch) => levelIn(standing, branch)))
    const billed = top >= 3 ? 'not refused' : top > 0 ? 'forbidden' : 'not-found'
    compare('invoices', billed, refusalOf(backend.listInvoices(caller, accountId)), say)
    const booked = top > 0 ? 'not refused' : 'not-found'
    compare('schedule', booked, refusalOf(backend.listSchedule(caller, accountId)), say)
  }
})

test('no action was only ever allowed or only ever refused', () => {
  const outcomes = (action: string) =>
    [...seen.keys()].filter((key) => key.startsWith(`${action}: `)).map((key) => key.split(': ')[1])
  expect(outcomes('sync').sort()).toEqual([
    'forbidden',
    'not-found',
    'own-account',
    'preview',
    'role-escalation',
    'source-gone',
    'source-inactive',
    'target-inactive',
    'unchanged',
  ])
  for (const action of ['role', 'status']) {
    expect(outcomes(action).sort()).toEqual([
      'forbidden',
      'not refused',
      'not-found',
      'own-account',
      'role-escalation',
    ])
  }
  const hints = ['offer', 'role offered', 'bulk hinted', 'bulk by the table']
  for (const action of [...hints, 'copy hinted', 'mapping hinted', 'primary hinted']) {
    expect(outcomes(action).sort()).toEqual(['false', 'true'])
  }
  expect(outcomes('toggle')).toHaveLength(7)
  expect(outcomes('create')).toHaveLength(2)
  for (const action of ['bulk', 'copy', 'mapping', 'mappings read']) {
    expect(outcomes(action)).toHaveLength(2)
  }
  expect(outcomes('comparison')).toHaveLength(3)
  expect(outcomes('primary')).toHaveLength(3)
  for (const action of ['talk', 'talk read', 'request', 'invoices']) {
    expect(outcomes(action)).toHaveLength(3)
  }
  for (const action of ['approvals', 'schedule', 'talk hinted']) {
    expect(outcomes(action)).toHaveLength(2)
  }
})
