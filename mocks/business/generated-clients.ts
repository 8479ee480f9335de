import { BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { PetRecord, Values } from '../backend/model.ts'
import { drawDay } from './days.ts'
import { ASKED_BY_BOTH } from './facts/asked-by-both.ts'
import { ASKED_BY_ONE } from './facts/asked-by-one.ts'
import { PET_FACTS } from './facts/pet-facts.ts'
import { drawFacts, type FactAnswers } from './facts/tell-facts.ts'
import { drawAddress, drawPerson, emailAt, phoneAt } from './people.ts'
import { drawPets, type LicensedPet, type PetPool } from './pets.ts'
import type { Random } from './random.ts'
import type { Newcomer, NewProfile, Register } from './register.ts'

const HEARD = ['A friend', 'Web search', 'My vet', 'The dog park']
const VETS = ['Green Lake Animal Hospital', 'Cat Clinic of Seattle', 'Ballard Vets', "Dr. O'Hara"]
const FIRST_INDEX = 1000

/**
 * Where chance comes from: who there is, and what they tell. Apart, so that another question in a form leaves the same people
 * in the business.
 */
export interface Chances {
  people: Random
  facts: Random
}

interface Household {
  lastName: string
  zip: string
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

/** Written out once: a hundred thousand pets share these very strings. */
const PET_IDS = {
  'in-home': {
    name: 'ih-pet-name',
    type: 'ih-pet-type',
    other: 'ih-pet-other',
    breed: 'ih-pet-breed',
    birthday: 'ih-pet-birthday',
    weight: 'ih-pet-weight',
  },
  facility: {
    name: 'fa-pet-name',
    type: 'fa-pet-type',
    other: 'fa-pet-other',
    breed: 'fa-pet-breed',
    birthday: 'fa-pet-birthday',
    weight: 'fa-pet-weight',
  },
} satisfies Record<Branch, Record<string, string>>

function petValues(
  { people, facts }: Chances,
  pet: LicensedPet,
  branches: readonly Branch[],
): Values {
  const values: Values = new Map()
  const { species } = pet
  const birthday = people.chance(0.6) ? drawDay(people, 2010, 13) : undefined
  const drawn = people.below(80)
  const weight = species === 'Cat' ? 6 + (drawn % 12) : 4 + drawn
  const answers: FactAnswers = {}
  for (const branch of branches) {
    // The ids of both branches live side by side in a pet.
    answers[branch] = values
    const ids = PET_IDS[branch]
    // Facility has no choice for goats and pigs: the vendor's "Other" stands for them.
    const known = branch === 'in-home' || species === 'Dog' || species === 'Cat'
    if (pet.name) values.set(ids.name, pet.name)
    values.set(ids.type, known ? species : 'Other')
    if (!known) values.set(ids.other, species)
    if (pet.primary_breed) values.set(ids.breed, pet.primary_breed)
    if (birthday) values.set(ids.birthday, birthday)
    values.set(ids.weight, branch === 'in-home' ? weight : String(weight))
  }
  drawFacts(PET_FACTS, facts, { species, weight }, answers)
  return values
}

function drawOwn(random: Random, branch: Branch): Values {
  const own: Values = new Map()
  if (branch === 'in-home') {
    if (random.chance(0.3)) own.set('ih-alarm', String(1000 + random.below(9000)))
    if (random.chance(0.3)) own.set('ih-vet', random.pick(VETS))
    if (random.chance(0.5)) own.set('ih-heard', random.pick(HEARD))
    if (random.chance(0.3)) own.set('ih-newsletter', random.chance(0.5))
  } else {
    if (random.chance(0.3)) own.set('fa-veterinarian', random.pick(VETS))
    if (random.chance(0.6)) own.set('fa-emergency', `${drawPerson(random).firstName}, neighbour`)
    if (random.chance(0.7)) own.set('fa-waiver', drawDay(random, 2022, 4))
  }
  return own
}

function drawHousehold(
  chances: Chances,
  register: Register,
  pool: PetPool,
  index: number,
): Household {
  const random = chances.people
  const branches = drawBranches(random)
  const licensed = drawPets(random, pool)
  const zip = licensed[0]?.zip_code || '98101'
  return {
    lastName: drawPerson(random).lastName,
    zip,
    phone: phoneAt(FIRST_INDEX + index),
    address: drawAddress(random, zip),
    branches,
    licensed,
    pets: licensed.map((pet) => register.addPet(petValues(chances, pet, branches))),
  }
}

/** The same home once more in the other branch, with other ids: the duplicate every business has. */
function enterTwice(chances: Chances, register: Register, household: Household): Household {
  const branches = household.branches.map(otherBranch)
  const { licensed } = household
  const pets = licensed.map((pet) => register.addPet(petValues(chances, pet, branches)))
  return { ...household, branches, pets }
}

function drawMember(
  { people: random, facts }: Chances,
  household: Household,
  index: number,
): Newcomer {
  const person = drawPerson(random, household.lastName)
  const profiles: Newcomer['profiles'] = {}
  const answers: FactAnswers = {}
  for (const branch of household.branches) {
    const own = drawOwn(random, branch)
    answers[branch] = own
    const since = drawDay(random, 2018, 8)
    profiles[branch] = { status: drawStatus(random), pets: household.pets, own, since }
  }
  drawFacts(ASKED_BY_BOTH, facts, household, answers)
  drawFacts(ASKED_BY_ONE, facts, household, answers)
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
  chances: Chances,
  pool: PetPool,
  count: number,
): void {
  const { people } = chances
  let household: Household | undefined
  for (let index = 0; index < count; index++) {
    if (household?.branches.length === 1 && people.chance(0.02)) {
      household = enterTwice(chances, register, household)
    } else if (!household || !people.chance(1 / 16)) {
      household = drawHousehold(chances, register, pool, index)
    }
    register.addAccount(drawMember(chances, household, index))
  }
}
