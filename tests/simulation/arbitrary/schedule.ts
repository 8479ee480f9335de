import fc from 'fast-check'
import { BRANCHES } from '../../../lib/domain/branch.ts'
import type { Command } from '../commands.ts'
import { ACCOUNT_IDS, FIRST_ACCOUNTS } from '../world.ts'
import { anybody, branch, client, pick, role, staff } from './picks.ts'
import { faults, happening } from './troubles.ts'

const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS

const presses = fc.constantFrom(1 as const, 1 as const, 2 as const)
const rarely = fc.oneof(
  { weight: 3, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
)

/** Whom a sync is about, and where to: mostly somebody who is not there yet. */
const order = fc.tuple(anybody, branch, fc.nat({ max: 9 })).map(([at, any, chance]) => {
  const profiles = FIRST_ACCOUNTS.get(ACCOUNT_IDS[at] ?? '')?.profiles
  const missing = BRANCHES.find((each) => !profiles?.[each])
  return { account: at, to: (chance > 0 && missing) || any }
})

const command: fc.Arbitrary<Command> = fc.oneof(
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
      .map(([subject, how]) => ({ do: 'sync' as const, ...subject, ...how })),
  },
  {
    weight: 2,
    arbitrary: order.map((subject) => ({ do: 'later' as const, ...subject })),
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
      do: fc.constant('flag' as const),
      account: client,
      branch,
      change: fc.constantFrom('add' as const, 'remove' as const),
      pick,
      presses,
    }),
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
