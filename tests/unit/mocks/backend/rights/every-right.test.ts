import { expect, test } from 'vitest'
import { BRANCHES, type Branch, otherBranch } from '../../../../../lib/domain/branch.ts'
import { may, rolesToGive } from '../../../../../lib/domain/rights/rights.ts'
import { toggleRight } from '../../../../../lib/domain/rights/toggle.ts'
import { BASE_ROLE, ROLES_OF } from '../../../../../lib/domain/role.ts'
import type { Answer } from '../../../../../mocks/backend/answer.ts'
import { refusalOf } from '../../open-desk.ts'
import { expectedRole, expectedStatus, expectedSync } from './every-right/agreed-rights.ts'
import { testClients } from './every-right/clients.ts'
import { comparison, syncOutcome } from './every-right/compared.ts'
import { offered } from './every-right/offered.ts'
import { levelIn, openWith, roleAt, STANDINGS } from './every-right/role-pairs.ts'

/*
 * Every combination of what two people can be in the two branches, and everything one may try on the other. What is expected
 * is written down once more here, from the words in which the rights were agreed upon, and shares no code with the table that
 * the backend enforces and the extension hints from: the three must agree in every cell.
 */

const { compare, cells, outcomes } = comparison()

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
  expect(cells()).toBeGreaterThan(100_000)
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
  const choices: Branch[][] = [['in-home'], ['facility'], ['in-home', 'facility']]
  for (const standing of STANDINGS) {
    for (const branches of choices) {
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

testClients(compare)

test('no action was only ever allowed or only ever refused', () => {
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
  for (const action of ['flag', 'talk', 'talk read', 'request', 'invoices']) {
    expect(outcomes(action)).toHaveLength(3)
  }
  for (const action of ['approvals', 'schedule', 'talk hinted', 'flag hinted', 'flags listed']) {
    expect(outcomes(action)).toHaveLength(2)
  }
})
