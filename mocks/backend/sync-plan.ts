import type { components } from '../../lib/backend/schema.ts'
import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { SyncRequest } from './backend.ts'
import type { AccountRecord, PetRecord, ProfileRecord } from './model.ts'
import { arrivalRole } from './roles.ts'
import type { Store } from './store.ts'
import type { Destination } from './sync-checks.ts'
import { transfer } from './transfer.ts'

type Schemas = components['schemas']

/** What a sync would do, worked out on copies: nothing of it has happened yet. */
export interface SyncPlan {
  account: AccountRecord
  linked?: AccountRecord
  /** Pets whose values change. */
  pets: PetRecord[]
  /** Every pet of the source as it is now. */
  petsBefore: PetRecord[]
  /** Labels of what changes, for the audit log and the account's history. */
  labels: string[]
  fields: Schemas['FieldOutcome'][]
  petOutcomes: Schemas['PetOutcome'][]
  matches: Schemas['Match'][]
  /** Of staff: the role that the target profile had before. */
  held?: Role
}

function planPet(
  store: Store,
  pet: PetRecord,
  { to, overwrite = [] }: SyncRequest,
): { pet: PetRecord; outcome: Schemas['PetOutcome'] } {
  const source = otherBranch(to)
  const known = store.pets.holders(pet.id, to).length > 0
  const { values, outcomes } = transfer({
    source: store.fields.form(source, 'pet'),
    target: store.fields.form(to, 'pet'),
    mappings: store.business.mappings,
    from: pet.values,
    into: pet.values,
    overwrite: new Set(overwrite),
    petType: store.pets.text(pet, source, 'petType'),
  })
  const name = store.pets.text(pet, source, 'petName')
  const result = known ? 'equal' : 'copied'
  return { pet: { ...pet, values }, outcome: { petId: pet.id, name, result, fields: outcomes } }
}

function planProfile(
  store: Store,
  account: AccountRecord,
  request: SyncRequest,
  destination: Destination,
): { profile: ProfileRecord; fields: Schemas['FieldOutcome'][] } {
  const { to, overwrite = [] } = request
  const source = account.profiles[otherBranch(to)]
  const base: ProfileRecord = destination.profile ?? {
    id: store.peekProfileId(to),
    status: 'active',
    values: new Map(),
    petIds: [],
    since: new Date(store.now()).toISOString().slice(0, 10),
  }
  if (account.kind === 'staff') {
    const role = arrivalRole(to, base.role)
    return { profile: { ...base, status: 'active', role }, fields: [] }
  }
  const { values, outcomes } = transfer({
    source: store.fields.form(otherBranch(to), 'client'),
    target: store.fields.form(to, 'client'),
    mappings: store.business.mappings,
    from: source?.values ?? new Map(),
    into: base.values,
    overwrite: new Set(overwrite),
  })
  const petIds = [...new Set([...base.petIds, ...(source?.petIds ?? [])])]
  return { profile: { ...base, status: 'active', values, petIds }, fields: outcomes }
}

/** Labels of everything a sync writes, each once; the new profile goes by the name of its branch. */
export function carriedLabels(
  to: Branch,
  fields: Schemas['FieldOutcome'][],
  pets: Schemas['PetOutcome'][],
): string[] {
  const outcomes = [...fields, ...pets.flatMap((pet) => pet.fields)]
  const carried = outcomes.filter(({ result }) => result === 'copied' || result === 'converted')
  return [...new Set([BRANCH_NAME[to], ...carried.map(({ label }) => label)])]
}

/** Works the whole sync out. The preview and the real thing both come from here. */
export function planSync(
  store: Store,
  account: AccountRecord,
  request: SyncRequest,
  destination: Destination,
): SyncPlan {
  const { to } = request
  const { linked, matches } = destination
  const { profile, fields } = planProfile(store, account, request, destination)
  const petsBefore = (account.profiles[otherBranch(to)]?.petIds ?? []).flatMap(
    (id) => store.business.pets.get(id) ?? [],
  )
  const pets = petsBefore.map((pet) => planPet(store, pet, request))
  const petOutcomes = pets.map(({ outcome }) => outcome)
  const email = account.email ?? linked?.email
  const phone = account.phone ?? linked?.phone
  return {
    account: {
      ...account,
      profiles: { ...account.profiles, [to]: profile },
      ...(email && { email }),
      ...(phone && { phone }),
    },
    ...(linked && { linked }),
    pets: pets.map(({ pet }) => pet),
    petsBefore,
    labels: carriedLabels(to, fields, petOutcomes),
    fields,
    petOutcomes,
    matches,
    ...(destination.profile?.role && { held: destination.profile.role }),
  }
}
