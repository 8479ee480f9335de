import { describe, expect, test } from 'vitest'
import { granted, refusalOf } from '../../open-desk.ts'
import { openFlags } from './open-flags.ts'

describe('the flags of a branch', () => {
  test('are listed by label for whoever looks clients up there', () => {
    const { backend, as } = openFlags()
    const labels = granted(backend.listFlags(as('tom'), 'in-home')).map(({ label }) => label)
    expect(labels).toEqual([
      'Bites',
      'Escape artist',
      'Key on file',
      'Late payer',
      'Needs medication',
      'Nervous',
      'Senior pet',
      'Two walkers',
      'VIP',
      '怖がり',
    ])
    expect(refusalOf(backend.listFlags(as('tom'), 'facility'))).toBe('forbidden')
    expect(refusalOf(backend.listFlags(as('bob'), 'in-home'))).toBe('forbidden')
  })
})

describe('a flag put on a client', () => {
  test('stands in the account by label, under a new version, and in the record without its label', () => {
    const { add, labels, person, lastLine, backend } = openFlags()
    const account = granted(add('tom', 'Bob Walker', ['in-home', 'Bites'], { version: 1 }))
    expect(account.version).toBe(2)
    expect(account.profiles['in-home']?.flags?.map(({ label }) => label)).toEqual(
      labels('Bob Walker', 'in-home'),
    )
    expect(labels('Bob Walker', 'in-home')).toEqual(['Bites', 'Key on file', 'Late payer', 'VIP'])
    const { id, changes } = person('Bob Walker')
    expect(changes.at(-1)?.fields).toEqual(['Flag'])
    const line = { action: 'flag', accountId: id, to: 'in-home', outcome: 'done', fields: ['Flag'] }
    expect(lastLine()).toMatchObject(line)
    expect(JSON.stringify(backend.business.audit)).not.toContain('Bites')
  })

  test('is one flag when two desks add it, and both see it', () => {
    const { add, labels, lastLine } = openFlags()
    granted(add('sam', 'Bob Walker', ['in-home', 'Bites'], { version: 1 }))
    const second = granted(add('uma', 'Bob Walker', ['in-home', 'Bites'], { version: 1 }))
    expect(second.version).toBe(2)
    expect(labels('Bob Walker', 'in-home').filter((label) => label === 'Bites')).toHaveLength(1)
    expect(lastLine()).toMatchObject({ outcome: 'unchanged' })
  })

  test('is refused on an older version, naming what changed', () => {
    const { add, lastLine } = openFlags()
    granted(add('sam', 'Bob Walker', ['in-home', 'Bites']))
    expect(add('uma', 'Bob Walker', ['in-home', 'Nervous'], { version: 1 })).toEqual({
      ok: false,
      problem: { name: 'changed', changed: ['Flag'] },
    })
    expect(lastLine()).toMatchObject({ outcome: 'changed' })
  })

  test('is refused when it is called otherwise by now, but not for case and spaces', () => {
    const { add } = openFlags()
    expect(
      add('sam', 'Bob Walker', ['in-home', 'Bites'], { shown: 'Nervous', version: 1 }),
    ).toMatchObject({ problem: { name: 'changed', changed: ['Flag'] } })
    granted(add('sam', 'Bob Walker', ['in-home', 'Bites'], { shown: ' BITES ', version: 1 }))
  })

  test.each([
    ['a flag of the other branch only', 'Sleeps alone'],
    ['a flag that nobody knows', 'Gone'],
  ])('is refused for %s', (_what, label) => {
    const { add, lastLine } = openFlags()
    expect(refusalOf(add('ana', 'Bob Walker', ['in-home', label]))).toBe('flag-gone')
    expect(lastLine()).toMatchObject({ outcome: 'flag-gone' })
  })

  test.each([
    ['staff', 'Uma Ueda', 'in-home'],
    ['a branch without a profile', 'Bob Walker', 'facility'],
  ] as const)('is not found for %s', (_what, name, branch) => {
    expect(refusalOf(openFlags().add('ana', name, [branch, 'VIP']))).toBe('not-found')
  })

  test('takes a role in that very branch, at this moment', () => {
    const { add, backend, as, person, flagId, lastLine } = openFlags()
    expect(refusalOf(add('omar', 'Dana Dual', ['facility', 'Bites']))).toBe('forbidden')
    expect(lastLine()).toMatchObject({ outcome: 'forbidden' })
    expect(refusalOf(add('tia', 'Bob Walker', ['in-home', 'Bites']))).toBe('not-found')
    expect(refusalOf(add('bob', 'Bob Walker', ['in-home', 'Bites']))).toBe('forbidden')
    const sam = as('sam')
    const { id } = person('Sam Sato')
    granted(backend.changeStatus(as('ana'), id, 'in-home', { status: 'inactive' }, undefined))
    const change = {
      branch: 'in-home',
      flagId: flagId('in-home', 'Bites'),
      wanted: 'on',
    } as const
    const dana = person('Dana Dual').id
    expect(refusalOf(backend.changeFlag(sam, dana, change, undefined))).toBe('role-revoked')
  })

  test('is seen by the desk in the account, and never by the client', () => {
    const { backend, as, person } = openFlags()
    const { id, profiles } = person('Bob Walker')
    const own = granted(backend.readAccount(as('bob'), id)).account
    expect(own.profiles['in-home']).not.toHaveProperty('flags')
    const profileId = profiles['in-home']?.id ?? ''
    const found = backend.findByProfile(as('bob'), 'in-home', 'client', profileId)
    expect(found?.profiles['in-home']).not.toHaveProperty('flags')
    const seen = backend.findByProfile(as('tom'), 'in-home', 'client', profileId)
    expect(seen?.profiles['in-home']?.flags).toHaveLength(3)
  })

  test('is not shown to a client who saves details', () => {
    const { backend, as, person } = openFlags()
    const own = person('Bob Walker')
    const saved = granted(backend.editFields(as('bob'), own.id, 'in-home', new Map()))
    expect(saved.profiles['in-home']).not.toHaveProperty('flags')
  })

  test('comes through the feed', () => {
    const { backend, as, add } = openFlags()
    const { cursor } = granted(backend.listChanges(as('ana'), { limit: 1000 }))
    granted(add('sam', 'Bob Walker', ['in-home', '怖がり']))
    const { changes } = granted(backend.listChanges(as('ana'), { cursor, limit: 1000 }))
    expect(changes).toMatchObject([
      { account: { version: 2, profiles: { 'in-home': { flags: { length: 4 } } } } },
    ])
  })
})

describe('a flag taken off a client', () => {
  test('is gone, and the last one leaves no empty list', () => {
    const { remove, labels, person } = openFlags()
    const account = granted(remove('tia', 'Fay Keller', ['facility', '<b>VIP</b>'], { version: 1 }))
    expect(account.version).toBe(2)
    expect(labels('Fay Keller', 'facility')).toEqual(['怖がり'])
    const bare = granted(remove('tia', 'Fay Keller', ['facility', '怖がり'], { version: 2 }))
    expect(bare.profiles.facility).not.toHaveProperty('flags')
    expect(person('Fay Keller').changes.at(-1)?.fields).toEqual(['Flag'])
  })

  test('is no error when it is off already, or when the branch has it no more', () => {
    const { remove, backend, flagId, person, as } = openFlags()
    granted(remove('sam', 'Bob Walker', ['in-home', 'VIP'], { version: 1 }))
    expect(granted(remove('uma', 'Bob Walker', ['in-home', 'VIP'], { version: 1 })).version).toBe(2)
    const late = flagId('in-home', 'Late payer')
    granted(backend.removeFlag('in-home', late))
    const change = { branch: 'in-home', flagId: late, wanted: 'off' } as const
    granted(backend.changeFlag(as('uma'), person('Bob Walker').id, change, 1))
  })

  test('is refused on an older version, or when it is called otherwise by now', () => {
    const { remove, add } = openFlags()
    granted(add('sam', 'Bob Walker', ['in-home', 'Bites']))
    const vip = ['in-home', 'VIP'] as ['in-home', string]
    expect(refusalOf(remove('uma', 'Bob Walker', vip, { version: 1 }))).toBe('changed')
    expect(refusalOf(remove('uma', 'Bob Walker', vip, { shown: 'Bites' }))).toBe('changed')
  })
})
