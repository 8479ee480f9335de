import fc from 'fast-check'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import type { BulkChange } from '../../lib/domain/bulk.ts'
import { ROLES_OF, type Role } from '../../lib/domain/role.ts'
import type { Awaiting, Fault } from './network.ts'
import { ACCOUNT_IDS, FIRST_ACCOUNTS, PEOPLE, type PersonName } from './world.ts'

/** What somebody at another desk does. It asks the backend directly. */
export type Elsewhere =
  | { does: 'sync'; who: PersonName; account: number; to: Branch }
  | { does: 'undo'; who: PersonName; pick: number }
  | { does: 'edit'; who: PersonName; account: number; branch: Branch; field: 'phone' | 'email' }
  | { does: 'role'; who: PersonName; account: number; branch: Branch; role: Role }
  | { does: 'status'; who: PersonName; account: number; branch: Branch; active: boolean }

/** What happens between two asks of the worker. */
export type Happening = Elsewhere | { does: 'sign-out' } | { does: 'sign-in'; name: PersonName }

/** One thing that happens, as plain data: a schedule is a list of them, and can be kept in a file. */
export type Command =
  | {
      do: 'sync'
      account: number
      to: Branch
      link: boolean
      reactivate: boolean
      role?: Role
      presses: 1 | 2
    }
  | { do: 'later'; account: number; to: Branch }
  | { do: 'role'; account: number; branch: Branch; role: Role; presses: 1 | 2 }
  | { do: 'status'; account: number; branch: Branch; primary?: Branch; presses: 1 | 2 }
  | { do: 'primary'; account: number; presses: 1 | 2 }
  | { do: 'undo' | 'retry' | 'cancel'; pick: number }
  | { do: 'bulk'; to: Branch; size: number; from: number }
  | { do: 'change-bulk'; change: BulkChange; pick: number }
  | { do: 'drain' }
  | { do: 'refresh' }
  | { do: 'pass'; ms: number }
  | { do: 'clock-jumps'; ms: number }
  | { do: 'faults'; faults: Awaiting[] }
  | { do: 'elsewhere'; happening: Happening }
  | { do: 'dies-at'; at: number; before: boolean }
  | { do: 'restart'; browser: boolean }
  | { do: 'store-lost'; steps: number | null }

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS

const account = fc.nat({ max: ACCOUNT_IDS.length - 1 })
/** Those that syncs are mostly tried with come up more often. */
const client = fc.integer({ min: PEOPLE.length, max: ACCOUNT_IDS.length - 1 })
const staff = fc.nat({ max: PEOPLE.length - 1 })
const anybody = fc.oneof({ weight: 3, arbitrary: client }, { weight: 1, arbitrary: account })
const branch = fc.constantFrom(...BRANCHES)
const somebody = fc.constantFrom(...PEOPLE)
const desk = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ana' as const) },
  { weight: 3, arbitrary: fc.constant('sam' as const) },
  { weight: 1, arbitrary: somebody },
)
const role = fc.constantFrom(...new Set([...ROLES_OF['in-home'], ...ROLES_OF.facility]))
const pick = fc.nat({ max: 9 })
const presses = fc.constantFrom(1 as const, 1 as const, 2 as const)
const rarely = fc.oneof(
  { weight: 3, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
)

const elsewhere: fc.Arbitrary<Elsewhere> = fc.oneof(
  fc.record({ does: fc.constant('sync' as const), who: desk, account: anybody, to: branch }),
  fc.record({ does: fc.constant('undo' as const), who: desk, pick }),
  fc.record({
    does: fc.constant('edit' as const),
    who: desk,
    account: client,
    branch,
    field: fc.constantFrom('phone' as const, 'email' as const),
  }),
  fc.record({ does: fc.constant('role' as const), who: desk, account: staff, branch, role }),
  fc.record({
    does: fc.constant('status' as const),
    who: desk,
    account: client,
    branch,
    active: fc.boolean(),
  }),
)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 5, arbitrary: elsewhere },
  { weight: 1, arbitrary: fc.constant({ does: 'sign-out' as const }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('sign-in' as const), name: desk }) },
)

const fault: fc.Arbitrary<Fault> = fc.oneof(
  fc.constantFrom({ fault: 'refused' as const }, { fault: 'truncated' as const }),
  { weight: 3, arbitrary: fc.constant({ fault: 'lost' as const }) },
  fc.constantFrom({ fault: 'signed-out' as const }, { fault: 'forbidden' as const }),
  fc.record({ fault: fc.constant('hangs' as const), arrives: fc.boolean() }),
  fc.record({
    fault: fc.constant('html' as const),
    status: fc.constantFrom(200 as const, 500 as const, 502 as const, 503 as const),
    arrives: fc.boolean(),
  }),
  fc.record({
    fault: fc.constant('busy' as const),
    retryAfter: fc.constantFrom(
      undefined,
      '2',
      '90',
      'Mon, 02 Mar 2026 08:02:00 GMT',
      '99999999999',
      '-5',
      'soon',
    ),
  }),
  {
    weight: 2,
    arbitrary: happening.map((each): Fault => ({ fault: 'meanwhile', happening: each })),
  },
)

/** Calm and storm come mixed, and mostly meet what changes something or looks it up. */
const faults: fc.Arbitrary<Awaiting[]> = fc.array(
  fc.record({
    meets: fc.constantFrom('work' as const, 'work' as const, 'work' as const, 'any' as const),
    fault: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fault }),
  }),
  { minLength: 1, maxLength: 6 },
)

/** Whom a sync is about, and where to: mostly somebody who is not there yet. */
const order = fc.tuple(anybody, branch, fc.nat({ max: 9 })).map(([at, any, chance]) => {
  const profiles = FIRST_ACCOUNTS.get(ACCOUNT_IDS[at] ?? '')?.profiles
  const missing = BRANCHES.find((each) => !profiles?.[each])
  return { account: at, to: (chance > 0 && missing) || any }
})

export const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(
        order,
        fc.record(
          { link: rarely, reactivate: rarely, role, presses },
          { requiredKeys: ['link', 'reactivate', 'presses'] },
        ),
      )
      .map(([whom, how]) => ({ do: 'sync' as const, ...whom, ...how })),
  },
  {
    weight: 2,
    arbitrary: order.map((whom) => ({ do: 'later' as const, ...whom })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('role' as const),
      account: staff,
      branch,
      role,
      presses,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record(
      { do: fc.constant('status' as const), account: client, branch, primary: branch, presses },
      { requiredKeys: ['do', 'account', 'branch', 'presses'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('primary' as const), account: client, presses }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'undo' as const, 'retry' as const, 'cancel' as const),
      pick,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('bulk' as const),
      to: fc.constantFrom('facility' as const, 'facility' as const, 'in-home' as const),
      size: fc.integer({ min: 1, max: 12 }),
      from: fc.nat({ max: 12 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('change-bulk' as const),
      change: fc.constantFrom(
        'pause' as const,
        'resume' as const,
        'cancel' as const,
        'retry' as const,
      ),
      pick: fc.nat({ max: 1 }),
    }),
  },
  { weight: 3, arbitrary: fc.constant({ do: 'drain' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'refresh' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(500, 5_000, 60_000, 600_000, HOUR_MS, 25 * HOUR_MS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('clock-jumps' as const),
      ms: fc.constantFrom(HOUR_MS, -HOUR_MS, YEAR_MS, -YEAR_MS),
    }),
  },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('faults' as const), faults }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('elsewhere' as const), happening }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('dies-at' as const),
      at: fc.integer({ min: 1, max: 45 }),
      before: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('restart' as const), browser: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('store-lost' as const),
      steps: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4 })),
    }),
  },
)

/** A schedule: what happens, and where chance begins. */
export const schedule = fc.record({
  commands: fc.array(command, { minLength: 4, maxLength: 20, size: 'max' }),
  chance: fc.nat({ max: 0xffff }),
})

export interface Schedule {
  commands: Command[]
  chance: number
}
