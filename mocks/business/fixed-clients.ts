import type { Branch } from '../../lib/domain/branch.ts'
import type { Value, Values } from '../backend/model.ts'
import { phoneAt } from './people.ts'
import type { Newcomer, NewProfile, Register } from './register.ts'

const LONG_NOTE = `${'Please take the side gate, not the front door. '.repeat(14)}Thank you!`
const MAX_PHONE = phoneAt(205)

function valuesOf(values: Record<string, Value>): Values {
  return new Map(Object.entries(values))
}

function client(first: string, last: string, index: number, details: Partial<Newcomer>): Newcomer {
  return {
    kind: 'client',
    firstName: first,
    lastName: last,
    email: `${first.toLowerCase()}@paws.example`,
    phone: phoneAt(200 + index),
    address: `${10 + index} Paws Lane, Seattle, WA 98101`,
    profiles: {},
    ...details,
  }
}

function only(branch: Branch, profile: NewProfile = {}): Pick<Newcomer, 'profiles'> {
  return { profiles: { [branch]: profile } }
}

/** Bob: everything that can go well or not in one preview. */
function addBob(register: Register): void {
  const biscuit = register.addPet(
    valuesOf({
      'ih-pet-name': 'Biscuit',
      'ih-pet-type': 'Dog',
      'ih-pet-breed': 'Beagle',
      'ih-pet-birthday': '2019-05-04',
      'ih-pet-sex': 'Male, neutered',
      'ih-pet-weight': 24.5,
      'ih-pet-feeding': 'Half a cup at seven, half a cup at five.',
      'ih-pet-dogs': true,
      'ih-pet-hiding': 'Under the stairs',
      'ih-pet-gear': 'Red harness',
      'ih-pet-chip': '985112100200300',
      'ih-pet-meals': ['Morning', 'Evening'],
    }),
  )
  const pangur = register.addPet(
    valuesOf({
      'ih-pet-name': 'Pangur Bán',
      'ih-pet-type': 'Dog',
      'ih-pet-breed': 'Samoyed',
      'ih-pet-sex': 'Female, spayed',
      'ih-pet-weight': 48,
      'ih-pet-dogs': false,
    }),
  )
  const own = valuesOf({
    'ih-alarm': '4711',
    'ih-lockbox': '9-0-2-1',
    'ih-door': '0815#',
    'ih-parking': 'In front of number 12',
    'ih-keys': 2,
    'ih-emergency': 'Rosa Walker, sister',
    'ih-emergency-phone': phoneAt(290),
    'ih-vet': 'Green Lake Animal Hospital',
    'ih-note': LONG_NOTE,
    'ih-office-note': 'Pays late, always pays.',
    'ih-heard': 'The dog park',
    'ih-photos': 'Only of the dogs',
    'ih-newsletter': true,
    'ih-reach': 'Text Message',
    'ih-entry': 'Lockbox',
    'ih-household': 'Two adults, and Rosa on Thursdays',
    'ih-times': ['Early morning', 'Midday'],
    'ih-vet-limit': 500,
    'ih-agreement-date': '2023-05-02',
  })
  register.addAccount(client('Bob', 'Walker', 1, only('in-home', { pets: [biscuit, pangur], own })))
}

/** Fay's cat and Dana's dog, so that both directions have a pet. */
function addFayAndDana(register: Register): void {
  const misty = register.addPet(
    valuesOf({
      'fa-pet-name': 'Misty',
      'fa-pet-type': 'Cat',
      'fa-pet-breed': 'Domestic Shorthair',
      'fa-pet-sex': 'Female, spayed',
      'fa-pet-weight': '9.5',
      'fa-pet-hiding': 'Behind the dryer',
      'fa-pet-rabies': '2025-11-03',
    }),
  )
  const fayOwn = valuesOf({
    'fa-emergency': 'Jon Keller',
    'fa-veterinarian': 'Cat Clinic of Seattle',
  })
  register.addAccount(client('Fay', 'Keller', 2, only('facility', { pets: [misty], own: fayOwn })))
  const rex = register.addPet(
    valuesOf({
      'ih-pet-name': 'Rex',
      'ih-pet-type': 'Dog',
      'ih-pet-breed': 'German Shepherd',
      'fa-pet-name': 'Rex',
      'fa-pet-type': 'Dog',
      'fa-pet-breed': 'German Shepherd',
      'fa-pet-rabies': '2025-08-19',
    }),
  )
  register.addAccount(
    client('Dana', 'Dual', 3, {
      primaryBranch: 'facility',
      profiles: {
        'in-home': { pets: [rex], own: valuesOf({ 'ih-note': 'Rex pulls.' }) },
        facility: {
          pets: [rex],
          own: valuesOf({ 'fa-emergency': 'Dan Dual', 'fa-waiver': '2024-03-02' }),
        },
      },
    }),
  )
}

/** The clients every demonstration and test may rely on, each with one difficulty. */
export function addFixedClients(register: Register): void {
  addBob(register)
  addFayAndDana(register)
  register.addAccount(client('Ines', 'Idle', 4, only('in-home', { status: 'inactive' })))
  register.addAccount(client('Max', 'Match', 5, { phone: MAX_PHONE, ...only('in-home') }))
  const alias = { email: 'maxine@paws.example', phone: MAX_PHONE, ...only('facility') }
  register.addAccount(client('Maxine', 'Matchett', 6, alias))
  register.addAccount(client('Eve', 'Echo', 7, only('in-home')))
  register.addAccount(client('Eve', 'Echo', 8, only('facility', { status: 'inactive' })))
  const { email: _none, ...noel } = client('Noel', 'Nomail', 9, only('in-home'))
  register.addAccount(noel)
}
