import { BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { PetRecord, Value } from '../backend/model.ts'
import { drawAddress, drawPerson, emailAt, phoneAt } from './people.ts'
import { drawPets, type LicensedPet, type PetPool } from './pets.ts'
import type { Random } from './random.ts'
import type { Newcomer, NewProfile, Register } from './register.ts'

const HEARD = ['A friend', 'Web search', 'My vet', 'The dog park']
const VETS = ['Green Lake Animal Hospital', 'Cat Clinic of Seattle', 'Ballard Vets', "Dr. O'Hara"]
const FIRST_INDEX = 1000

interface Household {
  lastName: string
  phone: string
  address: string
  branches: readonly Branch[]
  licensed: LicensedPet[]
  pets: PetRecord[]
}

function drawBranches(random: Random): readonly Branch[] {
  const draw = random.next()
  return draw < 0.45 ? ['in-home'] : draw < 0.75 ? ['facility'] : BRANCHES
}

function drawStatus(random: Random): NonNullable<NewProfile['status']> {
  const draw = random.next()
  return draw < 0.9 ? 'active' : draw < 0.98 ? 'inactive' : 'pending'
}

function drawDay(random: Random, firstYear: number, years: number): string {
  const day = Date.UTC(firstYear, 0, 1) + random.below(years * 365) * 86_400_000
  return new Date(day).toISOString().slice(0, 10)
}

function petValues(random: Random, pet: LicensedPet, branches: readonly Branch[]) {
  const values: Record<string, Value> = {}
  const birthday = random.chance(0.6) ? drawDay(random, 2010, 13) : undefined
  const weight = 4 + random.below(80)
  for (const branch of branches) {
    const prefix = branch === 'in-home' ? 'ih-pet' : 'fa-pet'
    // Facility has no choice for goats and pigs: the vendor's "Other" stands for them.
    const known = branch === 'in-home' || pet.species === 'Dog' || pet.species === 'Cat'
    if (pet.name) values[`${prefix}-name`] = pet.name
    values[`${prefix}-type`] = known ? pet.species : 'Other'
    if (pet.primary_breed) values[`${prefix}-breed`] = pet.primary_breed
    if (birthday) values[`${prefix}-birthday`] = birthday
    values[`${prefix}-weight`] = branch === 'in-home' ? weight : String(weight)
  }
  return values
}

function drawOwn(random: Random, branch: Branch): Record<string, Value> {
  const own: Record<string, Value> = {}
  if (branch === 'in-home') {
    if (random.chance(0.3)) own['ih-alarm'] = String(1000 + random.below(9000))
    if (random.chance(0.3)) own['ih-vet'] = random.pick(VETS)
    if (random.chance(0.5)) own['ih-heard'] = random.pick(HEARD)
    if (random.chance(0.3)) own['ih-newsletter'] = random.chance(0.5)
  } else {
    if (random.chance(0.3)) own['fa-veterinarian'] = random.pick(VETS)
    if (random.chance(0.6)) own['fa-emergency'] = `${drawPerson(random).firstName}, neighbour`
    if (random.chance(0.7)) own['fa-waiver'] = drawDay(random, 2022, 4)
  }
  return own
}

function drawHousehold(random: Random, register: Register, pool: PetPool, index: number) {
  const branches = drawBranches(random)
  const licensed = drawPets(random, pool)
  const zip = licensed[0]?.zip_code || '98101'
  const household: Household = {
    lastName: drawPerson(random).lastName,
    phone: phoneAt(FIRST_INDEX + index),
    address: drawAddress(random, zip),
    branches,
    licensed,
    pets: licensed.map((pet) => register.addPet(petValues(random, pet, branches))),
  }
  return household
}

/** The same home once more in the other branch, with other ids: the duplicate every business has. */
function enterTwice(random: Random, register: Register, household: Household): Household {
  const branches = household.branches.map(otherBranch)
  const { licensed } = household
  const pets = licensed.map((pet) => register.addPet(petValues(random, pet, branches)))
  return { ...household, branches, pets }
}

function drawMember(random: Random, household: Household, index: number): Newcomer {
  const person = drawPerson(random, household.lastName)
  const profiles: Newcomer['profiles'] = {}
  for (const branch of household.branches) {
    const own = drawOwn(random, branch)
    const since = drawDay(random, 2018, 8)
    profiles[branch] = { status: drawStatus(random), pets: household.pets, own, since }
  }
  return {
    kind: 'client',
    ...person,
    // Nobody is in both without a login that leads to both.
    ...((random.chance(0.98) || household.branches.length > 1) && {
      email: emailAt(person, FIRST_INDEX + index),
    }),
    phone: household.phone,
    address: household.address,
    primaryBranch: random.pick(household.branches),
    profiles,
  }
}

/** Adds made-up clients. One in sixteen lives with the one before and shares pets, phone and address. */
export function addGeneratedClients(
  register: Register,
  random: Random,
  pool: PetPool,
  count: number,
): void {
  let household: Household | undefined
  for (let index = 0; index < count; index++) {
    if (household?.branches.length === 1 && random.chance(0.02)) {
      household = enterTwice(random, register, household)
    } else if (!household || !random.chance(1 / 16)) {
      household = drawHousehold(random, register, pool, index)
    }
    register.addAccount(drawMember(random, household, index))
  }
}
