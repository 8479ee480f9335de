import type { Branch } from '../../../lib/domain/branch.ts'
import type { PetRecord, Values } from '../model.ts'
import type { Store } from '../store.ts'

const PET_LABEL = 'Pets'

function isSame(one: Values, other: Values): boolean {
  return one.size === other.size && [...one].every(([id, value]) => other.get(id) === value)
}

/** Replaces pets, and gives the other clients they live with in those branches a new version: their pages show it too. */
export function writePets(
  store: Store,
  pets: readonly PetRecord[],
  branches: readonly Branch[],
  writer: { accountId: string; by: string },
): void {
  const touched = new Set<string>()
  for (const pet of pets) {
    const before = store.business.pets.get(pet.id)
    if (before && isSame(before.values, pet.values)) continue
    store.putPet(pet)
    const holders = branches.flatMap((branch) => store.pets.holders(pet.id, branch))
    for (const { id } of holders) touched.add(id)
  }
  touched.delete(writer.accountId)
  for (const id of touched) {
    const other = store.business.accounts.get(id)
    if (other) store.change(other, [PET_LABEL], writer.by)
  }
}

/**
 * Returns the pet as it was in one branch before a sync. A pet that came along with that sync is forgotten there, unless another client has
 * brought it since.
 */
export function petBefore(store: Store, before: PetRecord, branch: Branch): PetRecord {
  const now = store.business.pets.get(before.id) ?? before
  const { elsewhere, own } = split(store, now, before, branch)
  const held = store.pets.holders(before.id, branch).length > 0
  if (own.length === 0 && held) return now
  return { ...now, values: new Map([...elsewhere, ...(held ? own : [])]) }
}

/** Returns the pet as it was in one branch before single fields were copied there: both branches had it before, so it stays. */
export function petBeforeCopy(store: Store, before: PetRecord, branch: Branch): PetRecord {
  const now = store.business.pets.get(before.id) ?? before
  const { elsewhere, own } = split(store, now, before, branch)
  return { ...now, values: new Map([...elsewhere, ...own]) }
}

/** Splits the values of a pet: those of the other branch now, and those of this branch before. */
function split(store: Store, now: PetRecord, before: PetRecord, branch: Branch) {
  const isOwn = ([id]: [string, unknown]) => store.fields.branchOf(id) === branch
  return {
    elsewhere: [...now.values].filter((entry) => !isOwn(entry)),
    own: [...before.values].filter(isOwn),
  }
}
