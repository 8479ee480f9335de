import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMatches } from '../../../../../mocks/backend/accounts/matches.ts'
import { foldEmail, foldName, foldPhone } from '../../../../../mocks/backend/fold.ts'
import { createStore } from '../../../../../mocks/backend/store.ts'
import { createBusiness } from '../../../../../mocks/business/make-business.ts'
import { createRegister } from '../../../../../mocks/business/register.ts'

describe('what counts as the same', () => {
  test.each([
    ['Pangur Bán', ' pangur  BAN'],
    ['Weiß', 'WEISS'],
    ['Yılmaz', 'YILMAZ'],
    ['Ｌuna', 'Luna'],
  ])('%s is %s', (one, other) => expect(foldName(one)).toBe(foldName(other)))

  test.each([
    ['(206) 555-0100', '+12065550100'],
    ['206.555.0100 x12', '1-206-555-0100 ext. 7'],
  ])('%s is %s', (one, other) => expect(foldPhone(one)).toBe(foldPhone(other)))

  test.each(['none', '12345', '0000000000', '', '206 555 0100 or 206 555 0101'])(
    '%s is no number, so it is like no other',
    (text) => expect(foldPhone(text)).toBe(''),
  )

  test('another dot or plus is another mailbox', () => {
    const mailboxes = ['bob.w@paws.example', 'bobw@paws.example', 'bob.w+cats@paws.example']
    expect(new Set(mailboxes.map(foldEmail)).size).toBe(3)
  })
})

const name = fc.constantFrom('Bob', 'BOB', 'Böb', 'Weiß', 'weiss', 'Mary Ann', ' ')
const email = fc.constantFrom(
  undefined,
  'b@paws.example',
  'B@paws.example',
  'b+1@paws.example',
  ' ',
)
const phone = fc.constantFrom(
  undefined,
  '(206) 555-0100',
  '+12065550100',
  '2065550100 x1',
  'none',
  '12345',
)
const pet = fc.record({
  here: fc.constantFrom('Rex', 'REX', 'Réx', 'Max', ''),
  there: fc.constantFrom('Rex', 'Max', ''),
  breed: fc.constantFrom('Beagle', 'beagle', ''),
})
const person = fc.record({
  name,
  lastName: name,
  email,
  phone,
  pets: fc.array(pet, { maxLength: 2 }),
})
const template = createBusiness({ accounts: 0, seed: 1 })

interface Somebody {
  name: string
  lastName: string
  email?: string | undefined
  phone?: string | undefined
  pets: { here: string; there: string; breed: string }[]
}

/** Two clients and nobody else, each in one branch. */
function meet(one: Somebody, other: Somebody) {
  const empty = { accounts: new Map(), pets: new Map(), syncs: new Map(), tombstones: new Map() }
  const timetable = { stays: [], visits: [], shifts: [] }
  const business = { ...template, ...empty, timetable, seq: 0 }
  const register = createRegister(business)
  const write = (who: Somebody, branch: 'in-home' | 'facility') =>
    register.addAccount({
      kind: 'client',
      firstName: who.name,
      lastName: who.lastName,
      ...(who.email && { email: who.email }),
      ...(who.phone && { phone: who.phone }),
      profiles: {
        [branch]: {
          pets: who.pets.map(({ here, there, breed }) =>
            register.addPet(
              new Map([
                ['ih-pet-name', branch === 'in-home' ? here : there],
                ['ih-pet-breed', breed],
                ['fa-pet-name', branch === 'in-home' ? there : here],
                ['fa-pet-breed', breed],
              ]),
            ),
          ),
        },
      },
    })
  const [inHome, facility] = [write(one, 'in-home'), write(other, 'facility')]
  const store = createStore(business, () => 0)
  return {
    there: findMatches(store, inHome, 'facility').map(({ reasons }) => reasons),
    back: findMatches(store, facility, 'in-home').map(({ reasons }) => reasons),
  }
}

test('whoever is a match one way is one the other way, for the same reasons', () => {
  fc.assert(
    fc.property(person, person, (one, other) => {
      const { there, back } = meet(one, other)
      expect(back).toEqual(there)
      const mail = [one.email, other.email].map((text) => text?.trim().toLowerCase())
      expect(there.flat().includes('email')).toBe(Boolean(mail[0]) && mail[0] === mail[1])
      const blankName = one.name.trim() === '' && one.lastName.trim() === ''
      if (blankName) expect(there.flat()).not.toContain('name')
    }),
    { numRuns: 800 },
  )
})

test('capitals change nothing about a match', () => {
  fc.assert(
    fc.property(person, person, (one, other) => {
      const loud = {
        ...one,
        name: one.name.toUpperCase(),
        lastName: one.lastName.toLowerCase(),
        email: one.email?.toUpperCase(),
      }
      expect(meet(loud, other)).toEqual(meet(one, other))
    }),
    { numRuns: 400 },
  )
})

test('a name is the same in any case, whatever the letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldName(text.toUpperCase())).toBe(foldName(text))
      expect(foldName(text.toLowerCase())).toBe(foldName(text))
    }),
  )
})
