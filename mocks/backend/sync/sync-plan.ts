import { BRANCH_NAME, otherBranch } from '../../../lib/domain/branch.ts'
import type { Role } from '../../../lib/domain/role.ts'
import { FLAG_LABEL } from '../flags/change-flags.ts'
import { warningsOf } from '../mappings/definitions.ts'
import type { AccountRecord, PetRecord, ProfileRecord } from '../model.ts'
import { arrivalRole } from '../rights/roles.ts'
import type { Store } from '../store.ts'
import type {
  WireFieldOutcome,
  WireMatch,
  WirePetOutcome,
  WireSync,
  WireSyncRequest,
  WireWarning,
} from '../wire.ts'
import { petsOf } from './sync-book.ts'
import type { Destination } from './sync-checks.ts'
import { ticksOn } from './ticks.ts'
import { type Transfer, type TransferInput, transfer } from './transfer.ts'

/** The plan of a sync, computed on copies: nothing is written yet. */
export interface SyncPlan {
  account: AccountRecord
  linked?: AccountRecord
  /** Pets whose values change. */
  pets: PetRecord[]
  /** Every pet of the source as it is now. */
  petsBefore: PetRecord[]
  /** Labels of what changes, for the audit log and the account's history. */
  labels: string[]
  fields: WireFieldOutcome[]
  petOutcomes: WirePetOutcome[]
  matches: WireMatch[]
  /** The part of the answer about what is copied besides fields and pets. */
  along: Pick<WireSync, 'flags'>
  warnings: WireWarning[]
  /** For staff: the role that the target profile had before. */
  held?: Role
}

/** Plans what a sync, or with `only` a copy of single fields, makes of a pet. */
export function planPet(
  store: Store,
  pet: PetRecord,
  { to, overwrite = [], only, showValues = false }: WireSyncRequest,
): { pet: PetRecord; outcome: WirePetOutcome } {
  const branch = otherBranch(to)
  const source = store.fields.form(branch, 'pet')
  const known = store.pets.holders(pet.id, to).length > 0
  const { values, outcomes } = transfer({
    source,
    target: store.fields.form(to, 'pet'),
    mappings: store.business.mappings,
    from: pet.values,
    into: pet.values,
    overwrite: ticksOn(overwrite, source, pet.id),
    ...(only && { only: ticksOn(only, source, pet.id) }),
    showValues,
    petType: store.pets.text(pet, branch, 'petType'),
  })
  const name = store.pets.text(pet, branch, 'petName')
  const result = known ? 'equal' : 'copied'
  return { pet: { ...pet, values }, outcome: { petId: pet.id, name, result, fields: outcomes } }
}

function planProfile(
  store: Store,
  account: AccountRecord,
  request: WireSyncRequest,
  destination: Destination,
): { profile: ProfileRecord; fields: WireFieldOutcome[] } {
  const { to } = request
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
  const { values, outcomes } = transferClient(store, request, {
    from: source?.values ?? new Map(),
    into: base.values,
  })
  const petIds = [...new Set([...base.petIds, ...(source?.petIds ?? [])])]
  return { profile: { ...base, status: 'active', values, petIds }, fields: outcomes }
}

/** Plans what a sync, or with `only` a copy of single fields, makes of the client's own fields. */
export function transferClient(
  store: Store,
  { to, overwrite = [], only, showValues = false }: WireSyncRequest,
  held: Pick<TransferInput, 'from' | 'into'>,
): Transfer {
  const source = store.fields.form(otherBranch(to), 'client')
  return transfer({
    source,
    target: store.fields.form(to, 'client'),
    mappings: store.business.mappings,
    ...held,
    overwrite: ticksOn(overwrite, source),
    ...(only && { only: ticksOn(only, source) }),
    showValues,
  })
}

/** Returns labels of everything that was written, each once; a new profile has the name of its branch. */
export function carriedLabels({
  to,
  fields,
  pets,
  flags = [],
  fieldsOnly,
}: Pick<WireSync, 'to' | 'fields' | 'pets' | 'flags' | 'fieldsOnly'>): string[] {
  const carried = [...fields, ...pets.flatMap((pet) => pet.fields)].filter(isCarried)
  const isFlagged = flags.some(({ result }) => result === 'added')
  const labels = [...carried.map(({ label }) => label), ...(isFlagged ? [FLAG_LABEL] : [])]
  return [...new Set(fieldsOnly ? labels : [BRANCH_NAME[to], ...labels])]
}

/** True if the outcome changes the target's value. */
export function isCarried({ result }: WireFieldOutcome): boolean {
  return result === 'copied' || result === 'converted'
}

/** Plans the whole sync, for the preview and for the sync itself. */
export function planSync(
  store: Store,
  account: AccountRecord,
  request: WireSyncRequest,
  destination: Destination,
): SyncPlan {
  const { to } = request
  const { linked, matches } = destination
  const { profile, fields } = planProfile(store, account, request, destination)
  const petsBefore = petsOf(store, account.profiles[otherBranch(to)]?.petIds)
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
    labels: carriedLabels({ to, fields, pets: petOutcomes }),
    fields,
    petOutcomes,
    matches,
    along: {},
    warnings: account.kind === 'client' ? warningsOf(store, to, () => true) : [],
    ...(destination.profile?.role && { held: destination.profile.role }),
  }
}
