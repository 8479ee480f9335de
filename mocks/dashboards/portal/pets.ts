import type { Branch } from '../../../lib/domain/branch.ts'
import { petsIn } from '../records/pets.ts'
import type { ClientVisit } from './client-visit.ts'

/** A pet of a client, once, whichever branches know it. */
export interface GuestPet {
  id: string
  name: string
  type: string
  breed: string
  /** Where it is known, the primary branch first. */
  branches: Branch[]
  href: string
}

/** Every pet of the client once, those of the primary branch first, as that branch knows them. */
export function petsOfGuest({ business, me, branches }: ClientVisit): GuestPet[] {
  const pets = new Map<string, GuestPet>()
  for (const branch of branches) {
    const profile = me.profiles[branch]
    for (const { record, name, type, breed } of profile ? petsIn(business, branch, profile) : []) {
      const { id } = record
      const known = pets.get(id)
      if (known) known.branches.push(branch)
      else pets.set(id, { id, name, type, breed, branches: [branch], href: `/portal/pets/${id}` })
    }
  }
  return [...pets.values()]
}
