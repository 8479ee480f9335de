import { vi } from 'vitest'
import type { Branch } from '../../lib/domain/branch.ts'
import { createBackend } from '../../mocks/backend/backend.ts'
import type { SignedInCaller } from '../../mocks/backend/caller.ts'
import { noCare } from '../../mocks/backend/conversation/care.ts'
import type { AccountRecord, Business } from '../../mocks/backend/model.ts'
import { createBusiness } from '../../mocks/business/make-business.ts'
import { createHandlers } from '../../mocks/handlers/index.ts'
import { addressesOf } from '../../mocks/server/addresses.ts'

export const IN_HOME = 'http://127.0.0.1:4310'
const FACILITY = 'http://127.0.0.1:4311'

/** The staff, by the name that they sign in with. */
export const PEOPLE = ['ana', 'sam', 'sol', 'omar', 'tia', 'uma', 'tom'] as const
export type PersonName = (typeof PEOPLE)[number]

/** Monday morning, when every schedule begins, by the clocks of both sides. */
export const OPENING = Date.parse('2026-03-02T08:00:00Z')

const urls = addressesOf({ 'in-home': IN_HOME, facility: FACILITY })
const prebuilt = createBusiness({ accounts: 20, seed: 3 })

/** A business that nobody has worked in yet. Records are replaced and never mutated, so that only the maps are copied. */
function freshBusiness(): Business {
  const { accounts, pets, ...rest } = prebuilt
  return {
    ...rest,
    accounts: new Map(accounts),
    tombstones: new Map(),
    pets: new Map(pets),
    sessions: new Map(),
    syncs: new Map(),
    audit: [],
    kept: new Map(),
    mailOutbox: [],
    stays: new Map(),
    visits: new Map(),
    shifts: new Map(),
    care: noCare(),
  }
}

/** The accounts as every schedule finds them. */
export const FIRST_ACCOUNTS: ReadonlyMap<string, AccountRecord> = prebuilt.accounts

/** Ids of the accounts, the staff first. */
export const ACCOUNT_IDS = [...prebuilt.accounts.keys()]

/** Two clocks that nothing ties to each other but that time passes for both. */
export interface Clocks {
  device: number
  server: number
}

/** The business, its backend, and the people at other desks. */
export function openWorld() {
  const clocks: Clocks = { device: OPENING, server: OPENING }
  const backend = createBackend(freshBusiness(), { urls, now: () => clocks.server })
  const handlers = createHandlers(backend, { requestsPerMinute: 100_000 })
  const sessions = new Map<PersonName, SignedInCaller>()

  function signIn(name: PersonName): SignedInCaller {
    const signedIn = backend.signIn({ email: `${name}@paws.example`, password: 'demo' })
    if (!signedIn.ok) throw new Error(`${name} cannot sign in: ${signedIn.problem.name}`)
    return signedIn.value
  }

  return {
    backend,
    handlers,
    clocks,
    signIn,
    /** Somebody at another desk, who signed in when they were first needed. */
    elsewhere(name: PersonName): SignedInCaller {
      const known = sessions.get(name) ?? signIn(name)
      sessions.set(name, known)
      return known
    },
    /** Lets time pass on both sides, in whole milliseconds. */
    pass(ms: number) {
      clocks.device += Math.ceil(ms)
      clocks.server += Math.ceil(ms)
    },
    /** Id of a member of the staff. */
    idOf: (name: PersonName) => ACCOUNT_IDS[PEOPLE.indexOf(name)] ?? '',
  }
}

export type World = ReturnType<typeof openWorld>

/** The other one of the two. */
export function across(branch: Branch): Branch {
  return branch === 'in-home' ? 'facility' : 'in-home'
}

/** Has the device's clock, chance and time-outs obey a schedule, which is the same each time it is run. */
export function bindTime(clocks: Clocks, random: () => number): void {
  vi.spyOn(Date, 'now').mockImplementation(() => clocks.device)
  // Time-outs come as the network says; nothing waits.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => new AbortController().signal)
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random() * 16).toString(16)).join('')
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`,
  )
}
