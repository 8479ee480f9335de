import { describe, expect, test } from 'vitest'
import type { Account } from '../../../../lib/domain/accounts/account.ts'
import { EVERYBODY } from '../../../../lib/domain/accounts/account-filter.ts'
import { createSearchIndex } from '../../../../lib/search/create-search-index.ts'

let made = 0

const client = (name: string, rest: Partial<Account> & { pet?: string; breed?: string } = {}) => {
  const { pet, breed, ...known } = rest
  const pets = pet === undefined ? [] : [{ id: 'pet', name: pet, type: 'Dog', breed }]
  const account: Account = {
    id: `id-${String(++made).padStart(4, '0')}`,
    kind: 'client',
    name,
    version: 1,
    profiles: { 'in-home': { id: `p-${made}`, status: 'active', pets } },
    ...known,
  }
  return account
}

/** The names that a search finds among these people, in its order, and its words. */
function searched(accounts: readonly Account[], search: string) {
  const directory = createSearchIndex()
  directory.apply(accounts.map((account, slot) => ({ account, slot })))
  const found = directory.find({ search, filter: EVERYBODY })
  const names = found.slots().map((slot) => accounts[slot]?.name)
  return { names, words: found.terms }
}

const people = [
  client('Bob Walker', { email: 'bob.w@paws.example', phone: '+1 (555) 010-0199' }),
  client("Fay O'Neil", { email: 'fay_o+dogs@else.example', phone: '5550100200' }),
  client('Mary-Jane Watson', { pet: 'Pangur Bán', breed: 'Retriever, Labrador' }),
  client('Søren Weiß', { pet: 'Luna', phone: '+49 171 2345678' }),
  client('Élodie Lefèvre', { phone: '612 345 678' }),
  client('ליאור כהן'),
  client('J.R. Smith'),
]

describe('a search finds', () => {
  test.each([
    ['bob', 'Bob Walker'],
    ['WALKER bob', 'Bob Walker'],
    ['wal b', 'Bob Walker'],
    ['oneil', "Fay O'Neil"],
    ['o neil', "Fay O'Neil"],
    ['O’Neil', "Fay O'Neil"],
    ['neil', "Fay O'Neil"],
    ['maryjane', 'Mary-Jane Watson'],
    ['mary jane', 'Mary-Jane Watson'],
    ['jr smith', 'J.R. Smith'],
    ['soren weiss', 'Søren Weiß'],
    ['elodie lefevre', 'Élodie Lefèvre'],
    ['כהן', 'ליאור כהן'],
    ['pangur ban', 'Mary-Jane Watson'],
    ['lab', 'Mary-Jane Watson'],
    ['bob.w@paws.example', 'Bob Walker'],
    ['bob.w@p', 'Bob Walker'],
    ['<bob.w@paws.example>', 'Bob Walker'],
    ['fay_o+d', "Fay O'Neil"],
    ['dogs', "Fay O'Neil"],
    ['@else.example', "Fay O'Neil"],
    ['else.ex', "Fay O'Neil"],
    ['walker 555 010 0199', 'Bob Walker'],
  ])('by %j %s', (search, name) => {
    expect(searched(people, search).names).toEqual([name])
  })

  test.each([
    '15550100199',
    '+1 555-010-0199',
    '(555) 010-0199',
    '555.010.0199',
    '001 555 010 0199',
    '05550100199',
    '1 555 010 01',
    '010 0199',
    '0199',
    '199',
    '99',
  ])('somebody by the number as %j', (search) => {
    expect(searched(people, search).names).toEqual(['Bob Walker'])
  })

  test.each([
    ['0171 2345678', 'Søren Weiß'],
    ['0049 171 234', 'Søren Weiß'],
    ['+34 612 345 678', 'Élodie Lefèvre'],
    ['+1 555 010 0200', "Fay O'Neil"],
  ])('by the number %j, with or without its country, %s', (search, name) => {
    expect(searched(people, search).names).toEqual([name])
  })

  test.each(['zzz', 'bob watson', '555 010 0198', '!?', '😀', '\ud800', '@'])(
    'nobody by %j',
    (search) => {
      expect(searched(people, search).names).toEqual([])
    },
  )

  test('everybody, by name, where nothing is asked', () => {
    expect(searched([client('Zoe'), client('Élodie'), client('adam')], '  ').names).toEqual([
      'adam',
      'Élodie',
      'Zoe',
    ])
  })
})

describe('the likeliest stand first', () => {
  test('the whole name, names that go on, words of names, pets, e-mails, breeds', () => {
    const mixed = [
      client('Amy Adams', { pet: 'Rex', breed: 'Luna Hound' }),
      client('Ann Beck', { email: 'luna@paws.example' }),
      client('Bea Cole', { pet: 'Lunatic' }),
      client('Cem Dale', { pet: 'Luna' }),
      client('Eve Lunardi'),
      client('Zoe Luna'),
      client('Luna Smith'),
      client('Luna'),
    ]
    expect(searched(mixed, 'luna').names).toEqual([
      'Luna',
      'Luna Smith',
      'Zoe Luna',
      'Eve Lunardi',
      'Cem Dale',
      'Bea Cole',
      'Ann Beck',
      'Amy Adams',
    ])
  })

  test('who is called the same by id', () => {
    const [first, second] = [client('Bob Walker'), client('Bob Walker')]
    const directory = createSearchIndex()
    directory.apply([second, first].map((account, slot) => ({ account, slot })))
    const { ids } = directory.find({ search: 'walk', filter: EVERYBODY })
    expect(ids()).toEqual([first.id, second.id])
    expect(ids(1)).toEqual([second.id])
    expect(ids(0, 1)).toEqual([first.id])
  })

  test('a nearer slip, in a name before in a pet', () => {
    const similar = [
      client('Ann Bakerson', { pet: 'Walker' }),
      client('Cem Walkers'),
      client('Dee Walkir'),
    ]
    expect(searched(similar, 'wlaker').names).toEqual(['Cem Walkers', 'Ann Bakerson', 'Dee Walkir'])
  })
})

describe('a mistyped word', () => {
  test.each([
    ['wlak', 'Bob Walker'],
    ['walkr', 'Bob Walker'],
    ['waalker', 'Bob Walker'],
    ['welkor', 'Bob Walker'],
    ['bob wlaker', 'Bob Walker'],
    ['bpb walker', 'Bob Walker'],
    ['bobwalker', 'Bob Walker'],
    ['wal ker', 'Bob Walker'],
    ['weis soern', 'Søren Weiß'],
    ['לאור', 'ליאור כהן'],
    ['retreiver', 'Mary-Jane Watson'],
  ])('%j finds %s', (search, name) => {
    expect(searched(people, search).names).toEqual([name])
  })

  test('is named as what it was taken for', () => {
    expect(searched(people, 'bob wlaker').words).toEqual(['bob', 'walker'])
  })

  test('is not looked for where somebody has it as it is', () => {
    expect(searched([client('Ann Wals'), client('Bob Walk')], 'wals').names).toEqual(['Ann Wals'])
  })

  test('is looked for where others have it, but nobody together with the rest', () => {
    const two = [client('Ann Wakler'), client('Bob Walker')]
    expect(searched(two, 'bob wakler').names).toEqual(['Bob Walker'])
  })

  test.each(['bo', 'wxyzer', '0198'])(
    'finds nobody where it is too far off or a number: %j',
    (search) => {
      expect(searched([client('Eve Walker', { phone: '0199' })], search).names).toEqual([])
    },
  )
})

describe('odd people', () => {
  test('are taken in and found by what they have', () => {
    const odd = [
      client(''),
      client('😀😀'),
      client('__proto__'),
      client('constructor'),
      client('\ud800 lone'),
      client(`${'x'.repeat(10_000)} long`),
      client('many '.repeat(2_000)),
    ]
    expect(searched(odd, '').names).toHaveLength(odd.length)
    expect(searched(odd, '__proto__').names).toEqual(['__proto__'])
    expect(searched(odd, 'lone').names).toEqual(['\ud800 lone'])
    expect(searched(odd, 'x'.repeat(10_000)).names).toEqual([`${'x'.repeat(10_000)} long`])
    expect(searched(odd, 'many '.repeat(2_000)).names).toHaveLength(1)
    expect(searched(odd, 'word '.repeat(10_000)).names).toEqual([])
    expect(searched(odd, 'y'.repeat(10_000)).names).toEqual([])
  })
})
