import type { Actor } from '../../lib/domain/actor.ts'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { readableFlags } from './flags/readable-flags.ts'
import type { AccountRecord, PetRecord, ProfileRecord } from './model.ts'
import type { Store } from './store.ts'
import type { WireAccount, WirePet, WireProfile, WireProfiles } from './wire.ts'

/** Returns a person's name as lists show it. */
export function nameOf(account: AccountRecord): string {
  return `${account.firstName} ${account.lastName}`.trim()
}

/** Pets to show instead of the stored ones, for a preview. */
export type PetDrafts = ReadonlyMap<string, PetRecord>

function toPet(store: Store, pet: PetRecord, branch: Branch): WirePet {
  const breed = store.pets.text(pet, branch, 'breed')
  return {
    id: pet.id,
    name: store.pets.text(pet, branch, 'petName'),
    type: store.pets.text(pet, branch, 'petType'),
    ...(breed && { breed }),
  }
}

function toProfile(
  store: Store,
  profile: ProfileRecord,
  branch: Branch,
  drafts: PetDrafts,
): WireProfile {
  const pets = profile.petIds.flatMap((id) => drafts.get(id) ?? store.business.pets.get(id) ?? [])
  return {
    id: profile.id,
    status: profile.status,
    ...(profile.role && { role: profile.role }),
    pets: pets.map((pet) => toPet(store, pet, branch)),
  }
}

/** Returns an account in the contract's form, as its reader may see it: no field values beyond name, e-mail and phone. */
export function toAccount(
  store: Store,
  reader: Pick<Actor, 'accountId'>,
  account: AccountRecord,
  drafts: PetDrafts = new Map(),
): WireAccount {
  const profiles: WireProfiles = {}
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    if (!profile) continue
    profiles[branch] = {
      ...toProfile(store, profile, branch, drafts),
      ...readableFlags(store, reader, account, branch),
    }
  }
  return {
    id: account.id,
    kind: account.kind,
    name: nameOf(account),
    ...(account.email && { email: account.email }),
    ...(account.phone && { phone: account.phone }),
    profiles,
    ...(account.primaryBranch && { primaryBranch: account.primaryBranch }),
    version: account.version,
  }
}
