import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Random } from './random.ts'

/** A pet of the open data set, as its owner typed it. The name may be empty. */
export interface LicensedPet {
  name: string
  species: string
  primary_breed: string
  zip_code: string
}

/** All pets, grouped by neighbourhood: pets of one ZIP code may share an owner. */
export interface PetPool {
  all: LicensedPet[]
  byZip: Map<string, LicensedPet[]>
}

/** Reads the 4,000 real pets that stand beside this file. */
export function readPets(): PetPool {
  const text = readFileSync(new URL('./pets.csv', import.meta.url), 'utf8')
  const all = Papa.parse<LicensedPet>(text, { header: true, skipEmptyLines: true }).data
  return { all, byZip: Map.groupBy(all, (pet) => pet.zip_code) }
}

/** Draws the pets of one household: all from one neighbourhood. */
export function drawPets(random: Random, pool: PetPool): LicensedPet[] {
  const first = random.pick(pool.all)
  const neighbours = pool.byZip.get(first.zip_code) ?? [first]
  const draw = random.next()
  const count =
    draw < 0.08 ? 0 : draw < 0.6 ? 1 : draw < 0.85 ? 2 : draw < 0.95 ? 3 : draw < 0.98 ? 4 : 5
  return Array.from({ length: count }, (_, index) => (index ? random.pick(neighbours) : first))
}
