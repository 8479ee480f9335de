import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BRANCHES, type Branch, otherBranch } from '../../../../../lib/domain/branch.ts'
import { tickOf } from '../../../../../lib/domain/sync/sync.ts'
import type { AccountRecord } from '../../../../../mocks/backend/model.ts'
import { createRandom, type Random } from '../../../../../mocks/business/random.ts'
import { granted, type OpenDesk, openDesk } from '../../open-desk.ts'

/** Enough for a few seconds; the business is one and the same throughout, so that what is left behind adds up. */
const RUNS = { numRuns: 150 }

/** Everything the business knows of people and pets, without what rises with every change. */
function everything({ backend }: OpenDesk) {
  const { accounts, pets } = backend.business
  const content = ({ version: _v, seq: _s, changes: _c, ...rest }: AccountRecord) => rest
  return structuredClone({
    accounts: new Map([...accounts].sort().map(([id, account]) => [id, content(account)])),
    pets,
  })
}

/** Some of everything one can tick, and some that names nothing. */
function someTicks({ backend }: OpenDesk, account: AccountRecord, random: Random): string[] {
  const { fields } = backend.business
  const petIds = BRANCHES.flatMap((branch) => account.profiles[branch]?.petIds ?? [])
  const all = fields.flatMap(({ id, form }) =>
    form === 'client' ? [tickOf(id)] : petIds.map((petId) => tickOf(id, petId)),
  )
  const share = random.next()
  return [...all.filter(() => random.next() < share), 'fa-nothing', 'p-1/ih-nothing', 'ih-pet-name']
}

/** Some client who is active in one branch and nowhere else, and the other branch. */
function someoneSingle(desk: OpenDesk, random: Random): { account: AccountRecord; to: Branch } {
  const single = [...desk.backend.business.accounts.values()].flatMap((account) =>
    BRANCHES.flatMap((to) => {
      const isSingle =
        account.profiles[otherBranch(to)]?.status === 'active' && !account.profiles[to]
      return account.kind === 'client' && account.email && isSingle ? { account, to } : []
    }),
  )
  return random.pick(single)
}

/** Somebody fills, changes and clears some fields on the Details tab of one profile. */
function scribble(desk: OpenDesk, id: string, branch: Branch, random: Random): void {
  const fields = desk.backend.listFields().filter((field) => field.branch === branch)
  for (const { id: fieldId, form } of fields) {
    if (form !== 'client' || !random.chance(0.4)) continue
    const text = random.pick([
      '',
      'Yes',
      'No',
      '12',
      '2026-03-02',
      '+12065550143',
      'A friend',
      'a b',
    ])
    desk.backend.editFields(desk.as('ana'), id, branch, new Map([[fieldId, text]]))
  }
}

let keys = 0
/** Asks for a sync as Ana. Undefined where it was refused, as with somebody whose e-mail is taken. */
function ask(
  { backend, as }: OpenDesk,
  accountId: string,
  to: Branch,
  choices: { overwrite?: string[]; only?: string[] },
) {
  const answer = backend.syncAccount(
    as('ana'),
    { accountId, to, ...choices },
    undefined,
    `key-${++keys}`,
  )
  return answer.ok ? answer.value : undefined
}

test('a sync with any ticks, taken back, leaves everything as it was', () => {
  const desk = openDesk()
  let done = 0
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = createRandom(seed)
      const { account, to } = someoneSingle(desk, random)
      const before = everything(desk)
      const overwrite = someTicks(desk, account, random)
      const sync = ask(desk, account.id, to, { overwrite })
      if (!sync) return
      done++
      granted(desk.backend.undoSync(desk.as('ana'), sync.id))
      expect(everything(desk)).toEqual(before)
    }),
    RUNS,
  )
  expect(done).toBeGreaterThan(RUNS.numRuns / 2)
})

test('a sync done, taken back and done again is the same sync', () => {
  const desk = openDesk()
  let done = 0
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { account, to } = someoneSingle(desk, createRandom(seed))
      const first = ask(desk, account.id, to, {})
      if (!first) return
      done++
      const held = () => {
        const { values, petIds } =
          desk.backend.business.accounts.get(account.id)?.profiles[to] ?? {}
        return structuredClone([values, petIds, desk.backend.business.pets])
      }
      const there = held()
      granted(desk.backend.undoSync(desk.as('ana'), first.id))
      const again = ask(desk, account.id, to, {})
      expect(held()).toEqual(there)
      expect([again?.fields, again?.pets]).toEqual([first.fields, first.pets])
      granted(desk.backend.undoSync(desk.as('ana'), again?.id ?? ''))
    }),
    RUNS,
  )
  expect(done).toBeGreaterThan(RUNS.numRuns / 2)
})

test('copies with any ticks, taken back newest first, leave everything as it was, and the sync below them too', () => {
  const desk = openDesk()
  let copied = 0
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = createRandom(seed)
      const { account, to } = someoneSingle(desk, random)
      scribble(desk, account.id, otherBranch(to), random)
      const before = everything(desk)
      const sync = ask(desk, account.id, to, {})
      if (!sync) return
      const linked = everything(desk)
      const ids = [1, 2, 3].flatMap(() => {
        const ticks = someTicks(desk, account, random)
        const overwrite = random.chance(0.8) ? ticks : []
        const copy = ask(desk, account.id, random.pick(BRANCHES), { only: ticks, overwrite })
        return copy?.state === 'done' ? copy.id : []
      })
      copied += ids.length
      for (const id of ids.toReversed()) granted(desk.backend.undoSync(desk.as('ana'), id))
      expect(everything(desk)).toEqual(linked)
      granted(desk.backend.undoSync(desk.as('ana'), sync.id))
      expect(everything(desk)).toEqual(before)
    }),
    RUNS,
  )
  expect(copied).toBeGreaterThan(20)
})

test('a copy between profiles that drifted apart, taken back, leaves everything as it was', () => {
  const desk = openDesk()
  // By id: a name is a field like any other.
  const { id } = desk.person('Dana Dual')
  const dana = () => desk.backend.business.accounts.get(id)
  let copied = 0
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = createRandom(seed)
      for (const branch of BRANCHES) scribble(desk, id, branch, random)
      const before = everything(desk)
      const account = dana()
      if (!account) return
      const ticks = someTicks(desk, account, random)
      const copy = ask(desk, id, random.pick(BRANCHES), { only: ticks, overwrite: ticks })
      if (copy?.state !== 'done') return
      copied++
      granted(desk.backend.undoSync(desk.as('ana'), copy.id))
      expect(everything(desk)).toEqual(before)
    }),
    RUNS,
  )
  expect(copied).toBeGreaterThan(RUNS.numRuns / 3)
})

test('any field changed between preview and confirm stops the sync, is named, and nothing is written', () => {
  const desk = openDesk()
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = createRandom(seed)
      const { backend, as } = desk
      const { account, to } = someoneSingle(desk, random)
      const request = { accountId: account.id, to }
      const preview = backend.syncAccount(as('ana'), { ...request, dryRun: true }, undefined, '')
      if (!preview.ok) return
      const { definitions = 0 } = preview.value
      const { id, label, required } = random.pick(backend.listFields())
      granted(backend.changeField(id, { required: !required }))
      const before = everything(desk)
      const { version } = account
      expect(
        backend.syncAccount(as('ana'), { ...request, definitions }, version, `key-${++keys}`),
      ).toEqual({ ok: false, problem: { name: 'changed', changed: [label] } })
      expect(everything(desk)).toEqual(before)
    }),
    RUNS,
  )
})
