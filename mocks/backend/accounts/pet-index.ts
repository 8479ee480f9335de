import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import { foldName } from '../fold.ts'
import { createLookup } from '../lookup.ts'
import type { FieldIndex } from '../mappings/field-index.ts'
import type { AccountRecord, Business, PetRecord } from '../model.ts'

/** Indexes the pets of a business by name and breed; the store says who holds them. */
export function createPetIndex(business: Business, fields: FieldIndex) {
  const owners = createLookup()
  const namesakes = createLookup()

  function text(pet: PetRecord, branch: Branch, key: string): string {
    const field = fields.standard(branch, key)
    const value = field ? pet.values.get(field.id) : undefined
    return value === undefined ? '' : String(value)
  }

  /**
   * Returns the key of a pet by that branch's own values, so that a match never depends on the direction. A pet without a name or a breed
   * has no key.
   */
  function keyOf(branch: Branch, name: string, breed: string): string[] {
    const [who, what] = [foldName(name), foldName(breed)]
    return who && what ? [`${branch}\n${who}\n${what}`] : []
  }

  function keysOf(pet: PetRecord): string[] {
    return BRANCHES.flatMap((branch) =>
      keyOf(branch, text(pet, branch, 'petName'), text(pet, branch, 'breed')),
    )
  }

  function holders(petId: string, branch: Branch): AccountRecord[] {
    return owners
      .at(petId)
      .flatMap((id) => business.accounts.get(id) ?? [])
      .filter((account) => account.profiles[branch]?.petIds.includes(petId))
  }

  for (const pet of business.pets.values()) {
    for (const key of keysOf(pet)) namesakes.add(key, pet.id)
  }

  return {
    hold: owners.add,
    release: owners.drop,
    /** Returns the clients whose profile in that branch names the pet. */
    holders,
    /** Returns the clients with such a pet in that branch. */
    withPet(branch: Branch, name: string, breed: string): AccountRecord[] {
      const ids = keyOf(branch, name, breed).flatMap((key) => namesakes.at(key))
      return [...new Set(ids.flatMap((id) => holders(id, branch)))]
    },
    text,
    put(pet: PetRecord): void {
      const before = business.pets.get(pet.id)
      for (const key of before ? keysOf(before) : []) namesakes.drop(key, pet.id)
      business.pets.set(pet.id, pet)
      for (const key of keysOf(pet)) namesakes.add(key, pet.id)
    },
  }
}

/** An index that finds pets, and the clients they live with. */
export type PetIndex = ReturnType<typeof createPetIndex>
