import { describe, expect, test } from 'vitest'
import type { AccountRecord, Business } from '../../../../../mocks/backend/model.ts'
import { granted, refusalOf } from '../../open-desk.ts'
import { openFlags } from './open-flags.ts'

const VIP = 'ih-flag-vip'
const LATE = 'ih-flag-late'
const KEY = 'ih-flag-key'

type Choices = {
  flags?: string[]
  to?: 'in-home' | 'facility'
  link?: string
  onInactive?: 'reactivate'
  only?: string[]
  definitions?: number
  dryRun?: boolean
}

function openSyncs() {
  const desk = openFlags()
  const { backend, as, person } = desk
  const sync = (name: string, choices: Choices = {}, version?: number) => {
    const request = { accountId: person(name).id, to: 'facility', ...choices } as const
    return backend.syncAccount(as('ana'), request, version, crypto.randomUUID())
  }
  return {
    ...desk,
    sync,
    results: (name: string, choices: Choices) => resultsOf(sync(name, choices)),
  }
}

function resultsOf(answer: ReturnType<ReturnType<typeof openSyncs>['sync']>) {
  return granted(answer).flags?.map(({ label, result }) => `${label}: ${result}`)
}

/** The business with many flags of the same labels in both branches, all of them on Bob. */
function withManyFlags(business: Business, bob: AccountRecord, count: number): void {
  const flagsOf = (prefix: string) =>
    Array.from({ length: count }, (_, at) => ({ id: `${prefix}-${at}`, label: `Flag no. ${at}` }))
  business.flags = { 'in-home': flagsOf('ih'), facility: flagsOf('fa') }
  const profile = bob.profiles['in-home']
  if (profile) profile.flagIds = business.flags['in-home'].map(({ id }) => id)
}

describe('a preview', () => {
  test('offers what the other branch has under the same label, and adds only what is named', () => {
    const { results } = openSyncs()
    expect(results('Bob Walker', { dryRun: true })).toEqual(['Late payer: offered', 'VIP: offered'])
    expect(results('Bob Walker', { dryRun: true, flags: [VIP] })).toEqual([
      'Late payer: offered',
      'VIP: added',
    ])
  })

  test('shows the account as it would be, and changes nothing', () => {
    const { sync, person } = openSyncs()
    const before = person('Bob Walker')
    const { account } = granted(sync('Bob Walker', { dryRun: true, flags: [VIP] }))
    expect(account.profiles.facility?.flags).toEqual([{ id: 'fa-flag-vip', label: 'VIP' }])
    expect(person('Bob Walker')).toBe(before)
  })

  test('says nothing of flags where there is none to bring, and never of staff', () => {
    const { sync, remove } = openSyncs()
    expect(granted(sync('Omar Okafor', { dryRun: true }))).not.toHaveProperty('flags')
    granted(remove('ana', 'Bob Walker', ['in-home', 'VIP']))
    granted(remove('ana', 'Bob Walker', ['in-home', 'Late payer']))
    expect(granted(sync('Bob Walker', { dryRun: true }))).not.toHaveProperty('flags')
  })

  test('compares labels without case, in any script, and leaves markup as it is written', () => {
    const { add, results, backend } = openSyncs()
    for (const label of ['Needs medication', '怖がり']) {
      granted(add('ana', 'Bob Walker', ['in-home', label]))
    }
    expect(results('Bob Walker', { dryRun: true })).toEqual([
      'Late payer: offered',
      'Needs medication: offered',
      'VIP: offered',
      '怖がり: offered',
    ])
    expect(results('Fay Keller', { to: 'in-home', dryRun: true })).toEqual(['怖がり: offered'])
    granted(backend.renameFlag('in-home', KEY, '<b>VIP</b>'))
    expect(results('Fay Keller', { to: 'in-home', dryRun: true })).toEqual([
      '<b>VIP</b>: offered',
      '怖がり: offered',
    ])
  })

  test('tells what the target profile has already', () => {
    const { results, person } = openSyncs()
    const link = person('Maxine Matchett').id
    const choices = { link, flags: ['ih-flag-bites'], dryRun: true }
    expect(results('Max Match', choices)).toEqual(['Bites: there'])
  })
})

describe('a sync', () => {
  test('brings what was named and nothing else, and the record calls it a flag', () => {
    const { results, labels, backend } = openSyncs()
    expect(results('Bob Walker', { flags: [VIP] })).toEqual(['Late payer: offered', 'VIP: added'])
    expect(labels('Bob Walker', 'facility')).toEqual(['VIP'])
    expect(labels('Bob Walker', 'in-home')).toEqual(['Key on file', 'Late payer', 'VIP'])
    const line = backend.business.audit.findLast(({ action }) => action === 'sync')
    expect(line?.fields).toContain('Flag')
    expect(line?.fields).not.toContain('VIP')
  })

  test('brings no flag that nobody named', () => {
    const { sync, labels, backend } = openSyncs()
    granted(sync('Bob Walker'))
    expect(labels('Bob Walker', 'facility')).toEqual([])
    const line = backend.business.audit.findLast(({ action }) => action === 'sync')
    expect(line?.fields).not.toContain('Flag')
  })

  test('keeps the flags of a profile that it re-activates or links with', () => {
    const { sync, labels, person, backend, as } = openSyncs()
    const link = person('Maxine Matchett').id
    granted(sync('Max Match', { link, flags: ['ih-flag-bites'] }))
    expect(labels('Max Match', 'facility')).toEqual(['Bites', 'Sleeps alone'])
    const inactive = { status: 'inactive', primaryBranch: 'in-home' } as const
    const dana = person('Dana Dual').id
    granted(backend.changeStatus(as('ana'), dana, 'facility', inactive, undefined))
    granted(sync('Dana Dual', { onInactive: 'reactivate', flags: ['ih-flag-nervous'] }))
    expect(labels('Dana Dual', 'facility')).toEqual(['Needs Medication', 'Nervous', 'VIP'])
  })

  test('is refused as a whole for a flag that one branch only has', () => {
    const { sync, person, backend } = openSyncs()
    for (const dryRun of [true, false]) {
      expect(sync('Bob Walker', { flags: [VIP, KEY], dryRun })).toEqual({
        ok: false,
        problem: { name: 'changed', changed: ['Flag Key on file'] },
      })
    }
    expect(person('Bob Walker').profiles.facility).toBeUndefined()
    const line = backend.business.audit.findLast(({ action }) => action === 'sync')
    expect(line).toMatchObject({ outcome: 'changed', fields: [] })
  })

  test.each([
    ['renamed', 'Flag VIP', 'Flag Gold'],
    ['removed', 'Flag VIP'],
  ])('is refused when the flag over there was %s since the preview', (what, ...changed) => {
    const { sync, backend } = openSyncs()
    const { definitions = 0 } = granted(sync('Bob Walker', { flags: [VIP], dryRun: true }))
    if (what === 'renamed') granted(backend.renameFlag('facility', 'fa-flag-vip', 'Gold'))
    else granted(backend.removeFlag('facility', 'fa-flag-vip'))
    expect(sync('Bob Walker', { flags: [VIP], definitions })).toMatchObject({
      problem: { name: 'changed', changed },
    })
    // Whoever names no state of the definitions hears of the flag all the same.
    expect(sync('Bob Walker', { flags: [VIP] })).toMatchObject({
      problem: { name: 'changed', changed: ['Flag VIP'] },
    })
  })

  test('is refused when the flag was taken off the source since the preview', () => {
    const { sync, remove } = openSyncs()
    granted(sync('Bob Walker', { flags: [LATE], dryRun: true }))
    granted(remove('tom', 'Bob Walker', ['in-home', 'Late payer']))
    expect(sync('Bob Walker', { flags: [LATE] }, 1)).toMatchObject({
      problem: { name: 'changed', changed: ['Flag'] },
    })
    expect(sync('Bob Walker', { flags: ['nobody-knows'] })).toMatchObject({
      problem: { name: 'changed', changed: ['Flag'] },
    })
  })

  test('takes no flags of staff, and none with single fields', () => {
    const { sync } = openSyncs()
    expect(refusalOf(sync('Omar Okafor', { flags: [VIP] }))).toBe('invalid')
    expect(refusalOf(sync('Dana Dual', { flags: ['ih-flag-nervous'], only: ['ih-note'] }))).toBe(
      'invalid',
    )
  })

  test('brings 200 flags at once', () => {
    const { results, labels, backend, person } = openSyncs()
    withManyFlags(backend.business, person('Bob Walker'), 200)
    const flags = backend.business.flags['in-home'].map(({ id }) => id)
    const added = results('Bob Walker', { flags })
    expect(added?.every((line) => line.endsWith(': added'))).toBe(true)
    expect(labels('Bob Walker', 'facility')).toHaveLength(200)
  })
})

describe('the undo of a sync', () => {
  test('takes the flags back with the profile that was made', () => {
    const { sync, backend, as, labels, person } = openSyncs()
    const { id } = granted(sync('Bob Walker', { flags: [VIP] }))
    granted(backend.undoSync(as('ana'), id))
    expect(person('Bob Walker').profiles.facility).toBeUndefined()
    expect(labels('Bob Walker', 'in-home')).toEqual(['Key on file', 'Late payer', 'VIP'])
  })

  test.each([
    { flags: [VIP], changed: ['Flag'] },
    { flags: [], changed: [] },
  ])('calls what it took off a flag, as the sync did: $changed', ({ flags, changed }) => {
    const { sync, backend, as, person } = openSyncs()
    const { id } = granted(sync('Bob Walker', { flags }))
    granted(backend.undoSync(as('ana'), id))
    const [made, undone] = person('Bob Walker').changes.slice(-2)
    expect(undone?.fields).toEqual(made?.fields)
    expect(undone?.fields.filter((label) => label === 'Flag')).toEqual(changed)
  })

  test('leaves the flags that the target had before', () => {
    const { sync, add, backend, as, person, labels } = openSyncs()
    granted(add('ana', 'Max Match', ['in-home', 'Nervous']))
    const link = person('Maxine Matchett').id
    const { id } = granted(sync('Max Match', { link, flags: ['ih-flag-nervous'] }))
    expect(labels('Max Match', 'facility')).toEqual(['Bites', 'Nervous', 'Sleeps alone'])
    granted(backend.undoSync(as('ana'), id))
    expect(labels('Maxine Matchett', 'facility')).toEqual(['Bites', 'Sleeps alone'])
  })

  test('is refused when a desk changed a flag since, naming that', () => {
    const { sync, add, backend, as } = openSyncs()
    const { id } = granted(sync('Bob Walker', { flags: [VIP] }))
    granted(add('tia', 'Bob Walker', ['facility', 'Bites']))
    expect(backend.undoSync(as('ana'), id)).toEqual({
      ok: false,
      problem: { name: 'changed-since', changed: ['Flag'] },
    })
  })
})
