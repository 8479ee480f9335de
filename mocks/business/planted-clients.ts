import type { Branch } from '../../lib/domain/branch.ts'
import type { Values } from '../backend/model.ts'
import { phoneAt } from './people.ts'
import { createRandom, type Random } from './random.ts'
import type { NewProfile, Register } from './register.ts'

/** A client whose texts all occur nowhere else, so that tests can search for them where they should not be. */
export interface PlantedClient {
  firstName: string
  lastName: string
  email: string
  phone: string
  street: string
  petName: string
  /** Of the alarm, the lockbox and the door. */
  codes: [alarm: string, lockbox: string, door: string]
  branch: Branch
}

/** Letters that few words have, so that no word is taken for a planted one. */
const CONSONANTS = [...'kqvwxzj']
const VOWELS = [...'aiouy']
const SEED = 90_210
/** Above every number that the other people have. */
const FIRST_PHONE = 9_000_000
/** Long ago: no list of newcomers shows them. */
const SINCE = '2015-03-02'
/** Every so many, the last two share e-mail and phone: one in each branch, so that a sync has to be decided on. */
const DUPLICATE_EVERY = 20

/** Returns the first `count` planted clients: always the same ones. */
export function plantedClients(count: number): PlantedClient[] {
  const random = createRandom(SEED)
  const planted: PlantedClient[] = []
  for (let at = 0; at < count; at++) {
    const isDuplicate = at % DUPLICATE_EVERY === DUPLICATE_EVERY - 1
    const own = {
      email: `${word(random).toLowerCase()}@paws.example`,
      phone: phoneAt(FIRST_PHONE + random.below(1_000_000)),
    }
    const { email, phone } = (isDuplicate && planted[at - 1]) || own
    planted.push({
      email,
      phone,
      firstName: word(random),
      lastName: word(random),
      street: word(random),
      petName: word(random),
      codes: [code(random), code(random), code(random)],
      branch: isDuplicate ? 'facility' : 'in-home',
    })
  }
  return planted
}

/** Adds the first so many. No page shows them by itself: they are nobody's newcomers, guests or birthdays. */
export function addPlantedClients(register: Register, count: number): void {
  for (const planted of plantedClients(count)) {
    const { firstName, lastName, email, phone, street, branch } = planted
    register.addAccount({
      kind: 'client',
      firstName,
      lastName,
      email,
      phone,
      address: `12 ${street} Lane, Seattle, WA 98101`,
      profiles: { [branch]: profileOf(planted, register) },
    })
  }
}

function profileOf({ petName, codes, branch }: PlantedClient, register: Register): NewProfile {
  const prefix = branch === 'in-home' ? 'ih' : 'fa'
  const pet: Values = new Map([
    [`${prefix}-pet-name`, petName],
    [`${prefix}-pet-type`, 'Dog'],
  ])
  const [alarm, lockbox, door] = codes
  const own: Values = new Map()
  if (branch === 'in-home') {
    for (const [id, value] of [
      ['ih-alarm', alarm],
      ['ih-lockbox', lockbox],
      ['ih-door', door],
    ] as const) {
      own.set(id, value)
    }
  }
  return { pets: [register.addPet(pet)], own, since: SINCE }
}

/** Draws eight letters, such as "Kavoqixu". */
function word(random: Random): string {
  const syllables = Array.from({ length: 4 }, () => random.pick(CONSONANTS) + random.pick(VOWELS))
  const [first = '', ...others] = syllables.join('')
  return first.toUpperCase() + others.join('')
}

/** Draws a door code, such as "QX7KV2ZJ". */
function code(random: Random): string {
  return Array.from(
    { length: 4 },
    () => random.pick(CONSONANTS).toUpperCase() + random.below(10),
  ).join('')
}
