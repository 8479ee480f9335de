import type { Actor } from '../../../lib/domain/actor.ts'
import { BRANCHES, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import type { FieldResult } from '../../../lib/domain/sync/sync.ts'
import { findVisible, mayRead } from '../accounts/accounts.ts'
import { type Answer, refuse } from '../answer.ts'
import type { SignedInCaller } from '../caller.ts'
import { appliedPairs } from '../mappings/mappings.ts'
import type { AccountRecord, PetRecord, Values } from '../model.ts'
import { toAccount } from '../present.ts'
import { actorOf, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireComparedField, WireComparison, WireDifference, WireField } from '../wire.ts'
import { isLinkedNow } from './copies.ts'
import { sharedPets } from './copy-plan.ts'
import { isBlank } from './same-value.ts'
import { showValue } from './show-value.ts'
import { transfer } from './transfer.ts'

type Sides = { [branch in Branch]: Values }
type Copy = Record<Branch, FieldResult>

/** Compares the two profiles of a linked client: the differences, and the result of copying each value. */
export function compareProfiles(
  store: Store,
  caller: SignedInCaller,
  id: string,
): Answer<WireComparison> {
  const actor = actorOf(store, caller)
  const found = findVisible(store, actor, id)
  if (!found.ok) return found
  const account = found.value
  if (account.kind !== 'client') return refuse('not-found')
  const refused = refuseUnlessBoth(caller, actor)
  if (refused) return refused
  if (!isLinkedNow(account)) return refuse('not-linked')
  const compared = [
    ...compareForm(store, sidesOf(account)),
    ...sharedPets(store, account).flatMap((pet) => comparePet(store, pet)),
  ]
  const differing = compared.filter(({ same }) => !same)
  return {
    ok: true,
    value: {
      account: toAccount(store, actor, account),
      definitions: store.business.definitions,
      same: compared.length - differing.length,
      differences: differing.map((one) => toDifference(actor, account, one)),
    },
  }
}

/** Refuses actors who may sync clients out of neither branch. One is enough: each copy needs the right of its own direction. */
function refuseUnlessBoth(caller: SignedInCaller, actor: Actor) {
  const refusals = BRANCHES.map((branch) =>
    refuseUnlessAllowed(caller, actor, { action: 'sync-client', branch }),
  )
  if (refusals.some((refused) => !refused)) return undefined
  return refusals.find((refused) => refused?.problem.name === 'role-revoked') ?? refusals[0]
}

function sidesOf({ profiles }: AccountRecord): Sides {
  return {
    'in-home': profiles['in-home']?.values ?? new Map(),
    facility: profiles.facility?.values ?? new Map(),
  }
}

/** Two paired fields, their values, and the results of copying. */
interface Compared {
  one: WireField
  other: WireField
  sides: Sides
  copy: Copy
  same: boolean
  pet?: NonNullable<WireDifference['pet']>
}

function comparePet(store: Store, pet: PetRecord): Compared[] {
  const names = BRANCHES.map((branch) => store.pets.text(pet, branch, 'petName'))
  const named = { id: pet.id, name: names.find(Boolean) ?? '' }
  const sides = { 'in-home': pet.values, facility: pet.values }
  return compareForm(store, sides, pet).map((compared) => ({ ...compared, pet: named }))
}

function compareForm(store: Store, sides: Sides, pet?: PetRecord): Compared[] {
  const form = pet ? 'pet' : 'client'
  const into = {
    'in-home': resultsInto(store, 'in-home', sides, pet),
    facility: resultsInto(store, 'facility', sides, pet),
  }
  return appliedPairs(store).flatMap(({ one, other }) => {
    if (one.form !== form) return []
    const copy = {
      'in-home': into['in-home'](other, one),
      facility: into.facility(one, other),
    }
    // One of the two fields does not apply to this type of pet.
    if (Object.values(copy).includes('skipped:pet-type')) return []
    return {
      one,
      other,
      sides,
      copy,
      same: isSame(copy, [sides['in-home'].get(one.id), sides.facility.get(other.id)]),
    }
  })
}

/** Returns the result of each field if it were ticked, sensitive ones too, computed by the transfer itself. */
function resultsInto(store: Store, to: Branch, sides: Sides, pet?: PetRecord) {
  const from = otherBranch(to)
  const form = pet ? 'pet' : 'client'
  const source = store.fields.form(from, form)
  const every = new Set(source.map(({ id }) => id))
  const petType = pet && store.pets.text(pet, from, 'petType')
  const { outcomes } = transfer({
    source,
    target: store.fields.form(to, form),
    mappings: store.business.mappings,
    from: sides[from],
    into: sides[to],
    overwrite: every,
    only: every,
    ...(petType !== undefined && { petType }),
  })
  const results = new Map(
    outcomes.map((outcome) => [`${outcome.from} ${outcome.to}`, outcome.result]),
  )
  return ({ id, petTypes }: WireField, target: WireField): FieldResult => {
    const isHidden = petType !== undefined && petTypes && !petTypes.includes(petType)
    if (isHidden) return 'skipped:pet-type'
    // Of two fields with the same label, one may be copied in one direction only.
    return results.get(`${id} ${target.id}`) ?? 'skipped:no-field'
  }
}

/** True if the two values are the same to a person: copying would change nothing in at least one direction, or they are equal. */
function isSame(copy: Copy, [one, other]: unknown[]): boolean {
  return Object.values(copy).includes('equal') || JSON.stringify(one) === JSON.stringify(other)
}

function toDifference(
  actor: Actor,
  account: AccountRecord,
  { one, other, sides, copy, pet }: Compared,
): WireDifference {
  const sensitive = one.sensitive || other.sensitive
  const side = (field: WireField): WireComparedField => {
    const value = sides[field.branch].get(field.id)
    const { id, label } = field
    if (isBlank(value)) return { id, label, blank: true }
    const isShown = !sensitive && mayRead(actor, account, field)
    return { id, label, blank: false, ...(isShown && { value: showValue(value, field) }) }
  }
  return {
    label: one.label,
    group: one.group,
    ...(pet && { pet }),
    inHome: side(one),
    facility: side(other),
    sensitive,
    copy,
  }
}
