import { BRANCHES, type Branch } from '../../../../../../lib/domain/branch.ts'
import { ROLES_OF, type Role } from '../../../../../../lib/domain/role.ts'
import { createBackend } from '../../../../../../mocks/backend/backend.ts'
import type { SignedInCaller } from '../../../../../../mocks/backend/caller.ts'
import { noCare } from '../../../../../../mocks/backend/conversation/care.ts'
import { toActor } from '../../../../../../mocks/backend/rights/rights.ts'
import { createBusiness } from '../../../../../../mocks/business/make-business.ts'
import { createRegister, type NewProfile } from '../../../../../../mocks/business/register.ts'
import { addressesOf } from '../../../../../../mocks/server/addresses.ts'

/** What somebody is in one branch: nothing, or a role of this level there, active or not. */
type Place = { level: 1 | 2 | 3 | 4; active: boolean } | undefined
/** What somebody is in both. */
export type Standing = Record<Branch, Place>

const PLACES: Place[] = [
  undefined,
  ...([1, 2, 3, 4] as const).flatMap((level) => [
    { level, active: true },
    { level, active: false },
  ]),
]
/** All of them but being nowhere. */
export const STANDINGS: Standing[] = PLACES.flatMap((inHome) =>
  PLACES.map((facility) => ({ 'in-home': inHome, facility })),
).filter((one) => one['in-home'] || one.facility)

const URLS = addressesOf({ 'in-home': 'http://in-home.test', facility: 'http://facility.test' })
const EMPTY = createBusiness({ accounts: 0, seed: 1 })

/** The role of this level in a branch. */
export function roleAt(branch: Branch, level: 1 | 2 | 3 | 4): Role {
  const role = ROLES_OF[branch].toReversed()[level - 1]
  if (!role) throw new Error(`no role of level ${level}`)
  return role
}

/**
 * One actor, one other person, an Admin of both who keeps the last of them from being the last, and perhaps a client in both.
 */
export function openWith(actor: Standing, person: Standing | 'oneself', { client = false } = {}) {
  const business = {
    ...EMPTY,
    accounts: new Map(),
    pets: new Map(),
    syncs: new Map(),
    kept: new Map(),
    sessions: new Map(),
    tombstones: new Map(),
    audit: [],
    mailOutbox: [],
    seq: 0,
    timetable: { stays: [], visits: [], shifts: [] },
    stays: new Map(),
    visits: new Map(),
    shifts: new Map(),
    care: noCare(),
  }
  const register = createRegister(business)
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
      kind: 'client',
      firstName: 'Client',
      lastName: 'Test',
      email: 'client@paws.example',
      profiles: { 'in-home': { own: new Map([['ih-note', 'Rings twice.']]) }, facility: {} },
    })
  }
  const caller: SignedInCaller = {
    token: 'token',
    csrfToken: 'csrf',
    accountId: doer.id,
    held: toActor(doer).roles,
  }
  const backend = createBackend(business, { urls: URLS })
  return { backend, caller, actor: toActor(doer), account: done }
}

/** 0 where somebody is not, or not active. */
export const levelIn = (standing: Standing, branch: Branch) => {
  const place = standing[branch]
  return place?.active ? place.level : 0
}
