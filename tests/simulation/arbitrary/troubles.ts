import fc from 'fast-check'
import type { Awaiting, Elsewhere, Fault, Happening } from '../commands.ts'
import { anybody, branch, client, desk, pick, role, staff } from './picks.ts'

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
  fc.record({
    does: fc.constant('flag' as const),
    who: desk,
    account: client,
    branch,
    pick,
    on: fc.boolean(),
  }),
  fc.record({
    does: fc.constant('redefine-flag' as const),
    who: desk,
    branch,
    pick,
    gone: fc.boolean(),
  }),
)

/** What others do meanwhile, and who is signed in. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
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
    fault: fc.constant('swapped' as const),
    how: fc.constantFrom('about-another' as const, 'other-way' as const, 'rehearsed' as const),
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
export const faults: fc.Arbitrary<Awaiting[]> = fc.array(
  fc.record({
    meets: fc.constantFrom('work' as const, 'work' as const, 'work' as const, 'any' as const),
    fault: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: fault }),
  }),
  { minLength: 1, maxLength: 6 },
)
