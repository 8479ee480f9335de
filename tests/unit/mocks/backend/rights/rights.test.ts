import { expect, test } from 'vitest'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import { granted, openDesk, refusalOf } from '../../open-desk.ts'

test.each<[string, string, Branch, string]>([
  ['tia', 'Fay Keller', 'in-home', 'forbidden'],
  ['tia', 'Bob Walker', 'facility', 'forbidden'],
  ['tom', 'Bob Walker', 'facility', 'forbidden'],
  ['uma', 'Bob Walker', 'facility', 'forbidden'],
  ['sol', 'Bob Walker', 'facility', 'forbidden'],
  ['omar', 'Fay Keller', 'in-home', 'forbidden'],
  ['fay', 'Fay Keller', 'in-home', 'forbidden'],
  ['sam', 'Ana Alvarez', 'facility', 'role-escalation'],
  ['sam', 'Sam Sato', 'facility', 'own-account'],
  ['sol', 'Sol Stone', 'in-home', 'own-account'],
  ['sol', 'Fay Keller', 'in-home', 'not refused'],
  ['omar', 'Bob Walker', 'facility', 'not refused'],
  ['sam', 'Omar Okafor', 'facility', 'not refused'],
])('%s syncs %s to %s: %s', (who, name, to, expected) => {
  const { backend, as, person } = openDesk()
  const request = { accountId: person(name).id, to }
  for (const dryRun of [true, false]) {
    const answer = backend.syncAccount(as(who), { ...request, dryRun }, undefined, 'key-of-it')
    expect(refusalOf(answer)).toBe(expected)
  }
})

test('a right taken away since the sign-in is named as such', () => {
  const { backend, as, person } = openDesk()
  const sam = as('sam')
  granted(
    backend.changeStatus(
      as('ana'),
      person('Sam Sato').id,
      'in-home',
      { status: 'inactive' },
      undefined,
    ),
  )
  const request = { accountId: person('Bob Walker').id, to: 'facility' } as const
  expect(refusalOf(backend.syncAccount(sam, request, undefined, 'key-of-it'))).toBe('role-revoked')
  expect(refusalOf(backend.syncAccount(as('sam'), request, undefined, 'key-of-it'))).toBe(
    'forbidden',
  )
})

test('clients are seen where one works, staff from level 3 or in the mirror', () => {
  const { backend, as, person } = openDesk()
  const sees = (who: string, name: string) => backend.readAccount(as(who), person(name).id).ok
  expect(sees('tia', 'Fay Keller')).toBe(true)
  expect(sees('tia', 'Dana Dual')).toBe(true)
  expect(sees('tia', 'Bob Walker')).toBe(false)
  expect(sees('tia', 'Sol Stone')).toBe(false)
  expect(sees('tia', 'Tia Torres')).toBe(true)
  expect(sees('sol', 'Tia Torres')).toBe(true)
  expect(sees('sol', 'Tom Tran')).toBe(false)
})

test('no answer holds a sensitive value, and base staff miss what the office keeps to itself', () => {
  const { backend, as, person } = openDesk()
  const { id } = person('Bob Walker')
  const read = (who: string) => granted(backend.readAccount(as(who), id)).values['in-home']
  expect(read('ana')).toMatchObject({ 'ih-office-note': 'Pays late, always pays.' })
  expect(read('ana')).not.toHaveProperty('ih-alarm')
  expect(read('uma')).not.toHaveProperty('ih-office-note')
  expect(read('uma')).toHaveProperty('ih-parking')
})

test('values of a branch one does not work in stay there', () => {
  const { backend, as, person } = openDesk()
  const { values } = granted(backend.readAccount(as('tia'), person('Dana Dual').id))
  expect(values['in-home']).toEqual({})
  expect(values.facility).toHaveProperty('fa-emergency')
})

test('the last Admin stays, and nobody locks himself out', () => {
  const { backend, as, person } = openDesk()
  const inactivate = (who: string, name: string) =>
    refusalOf(
      backend.changeStatus(as(who), person(name).id, 'in-home', { status: 'inactive' }, undefined),
    )
  expect(inactivate('ana', 'Ana Alvarez')).toBe('last-admin')
  expect(inactivate('sam', 'Sam Sato')).toBe('own-account')
  expect(inactivate('sam', 'Ana Alvarez')).toBe('role-escalation')
  expect(inactivate('sam', 'Omar Okafor')).toBe('not refused')
  expect(refusalOf(backend.signIn({ email: 'omar@paws.example', password: 'demo' }))).toBe(
    'wrong-password',
  )
})

test('a session ends with the last active profile', () => {
  const { backend, as, person } = openDesk()
  const omar = as('omar')
  granted(
    backend.changeStatus(
      as('ana'),
      person('Omar Okafor').id,
      'in-home',
      { status: 'inactive' },
      undefined,
    ),
  )
  expect(backend.callerOf(omar.token)).toBeUndefined()
})

test('a person signs in whatever the case of the e-mail, and not with another password', () => {
  const { backend } = openDesk()
  expect(backend.signIn({ email: ' ANA@Paws.Example ', password: 'demo' }).ok).toBe(true)
  expect(refusalOf(backend.signIn({ email: 'ana@paws.example', password: 'Demo' }))).toBe(
    'wrong-password',
  )
  expect(refusalOf(backend.signIn({ email: 'nobody@paws.example', password: 'demo' }))).toBe(
    'wrong-password',
  )
})

test('the mirror key is the same for one account on one device', () => {
  const { backend, as } = openDesk()
  const keyOf = (who: string, device: string) => backend.describeSession(as(who), device).mirrorKey
  expect(keyOf('ana', 'desk')).toBe(keyOf('ana', 'desk'))
  expect(keyOf('ana', 'desk')).not.toBe(keyOf('ana', 'laptop'))
  expect(keyOf('ana', 'desk')).not.toBe(keyOf('sam', 'desk'))
})

test('the audit log shows everything to Admins and their own to others, and no values', () => {
  const { backend, as, person } = openDesk()
  const request = { accountId: person('Bob Walker').id, to: 'facility' } as const
  granted(backend.syncAccount(as('sam'), request, undefined, 'key-of-it'))
  backend.syncAccount(as('tia'), request, undefined, 'key-of-that')
  const seen = (who: string) =>
    granted(backend.listAudit(as(who), { accountId: request.accountId })).entries
  expect(seen('ana').map(({ actorName, outcome }) => [actorName, outcome])).toEqual([
    ['Tia Torres', 'forbidden'],
    ['Sam Sato', 'done'],
  ])
  expect(seen('sam').map(({ fields }) => fields)).toEqual([
    expect.arrayContaining(['Facility', 'Phone']),
  ])
  expect(JSON.stringify(backend.business.audit)).not.toContain('4711')
  expect(backend.business.audit.map(({ seq }) => seq)).toEqual(
    backend.business.audit.map((_, at) => at + 1),
  )
})

test('the audit log gives the key of a sync only to whoever did it', () => {
  const { backend, as, person } = openDesk()
  const request = { accountId: person('Bob Walker').id, to: 'facility' } as const
  granted(backend.syncAccount(as('sam'), request, undefined, 'key-of-sam'))
  const keyFor = (who: string) =>
    granted(backend.listAudit(as(who), {})).entries.find(({ action }) => action === 'sync')?.key
  expect(keyFor('sam')).toBe('key-of-sam')
  expect(keyFor('ana')).toBeUndefined()
})

test('the audit log goes back page by page', () => {
  const { backend, as } = openDesk()
  for (let at = 0; at < 150; at++) as('uma')
  const uma = as('uma')
  const first = granted(backend.listAudit(uma, {}))
  const second = granted(backend.listAudit(uma, first.cursor ? { cursor: first.cursor } : {}))
  expect([first.entries.length, first.more, second.entries.length, second.more]).toEqual([
    100,
    true,
    51,
    false,
  ])
  expect(refusalOf(backend.listAudit(uma, { cursor: 'x' }))).toBe('invalid')
})

test('the audit log of one account goes back page by page, past whatever stands between', () => {
  const { backend, as, person } = openDesk()
  const { id: accountId } = person('Bob Walker')
  const tia = as('tia')
  for (let times = 0; times < 101; times++) {
    backend.syncAccount(tia, { accountId, to: 'facility' }, undefined, `key-of-try-${times}`)
    as('uma')
  }
  const ana = as('ana')
  const first = granted(backend.listAudit(ana, { accountId }))
  expect([first.entries.length, first.more]).toEqual([100, true])
  const { cursor = 'none' } = first
  const second = granted(backend.listAudit(ana, { accountId, cursor }))
  expect([second.entries.length, second.more, second.cursor]).toEqual([1, false, undefined])
  const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq)
  expect(new Set(seqs).size).toBe(101)
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a))
})

test('a full page of one account that is the last says so, whatever is older about others', () => {
  const { backend, as, person } = openDesk()
  const { id: accountId } = person('Bob Walker')
  const tia = as('tia')
  for (let times = 0; times < 100; times++) {
    backend.syncAccount(tia, { accountId, to: 'facility' }, undefined, `key-of-try-${times}`)
  }
  const page = granted(backend.listAudit(as('ana'), { accountId }))
  expect([page.entries.length, page.more, page.cursor]).toEqual([100, false, undefined])
  expect(granted(backend.listAudit(as('uma'), { accountId }))).toEqual({ entries: [], more: false })
})
