import { expect, test } from 'vitest'
import { granted, refusalOf } from '../../open-desk.ts'
import { openFlags } from './open-flags.ts'

test('a flag that is renamed is called so on every client, who all change with it', () => {
  const { backend, as, flagId, labels } = openFlags()
  const { cursor } = granted(backend.listChanges(as('ana'), { limit: 1000 }))
  const vip = flagId('in-home', 'VIP')
  const flagged = [...backend.business.accounts.values()].filter(({ profiles }) =>
    profiles['in-home']?.flagIds?.includes(vip),
  )
  granted(backend.renameFlag('in-home', vip, 'Gold'))
  expect(labels('Bob Walker', 'in-home')).toEqual(['Gold', 'Key on file', 'Late payer'])
  const { changes } = granted(backend.listChanges(as('ana'), { cursor, limit: 1000 }))
  const heard = changes.map((change) => ('account' in change ? change.account.id : ''))
  expect(heard.sort()).toEqual(flagged.map(({ id }) => id).sort())
  expect(heard.length).toBeGreaterThan(1)
})

test('a flag that is removed is on nobody any more', () => {
  const { backend, add, flagId, labels, person } = openFlags()
  const vip = flagId('in-home', 'VIP')
  granted(backend.removeFlag('in-home', vip))
  expect(labels('Bob Walker', 'in-home')).toEqual(['Key on file', 'Late payer'])
  expect(person('Bob Walker').version).toBe(2)
  const ids = [...backend.business.accounts.values()].flatMap(
    ({ profiles }) => profiles['in-home']?.flagIds ?? [],
  )
  expect(ids).not.toContain(vip)
  expect(refusalOf(add('ana', 'Bob Walker', ['in-home', 'VIP']))).toBe('flag-gone')
  expect(labels('Dana Dual', 'facility')).toContain('VIP')
})

test('what was decided on the label of before is refused', () => {
  const { backend, add, flagId } = openFlags()
  const bites = flagId('in-home', 'Bites')
  granted(backend.renameFlag('in-home', bites, 'Shy'))
  const shy = add('sam', 'Bob Walker', ['in-home', 'Shy'], { version: 1, shown: 'Bites' })
  expect(shy).toMatchObject({ problem: { name: 'changed', changed: ['Flag'] } })
})

test.each([
  ['nothing', '  '],
  ['the label of another flag, in other case', 'bites'],
  ['more than 100 characters', 'x'.repeat(101)],
])('a flag is not renamed to %s', (_what, label) => {
  const { backend, flagId, labels } = openFlags()
  expect(refusalOf(backend.renameFlag('in-home', flagId('in-home', 'VIP'), label))).toBe('invalid')
  expect(labels('Bob Walker', 'in-home')).toContain('VIP')
})

test('a flag that there is not is neither renamed nor removed', () => {
  const { backend } = openFlags()
  expect(refusalOf(backend.renameFlag('facility', 'ih-flag-vip', 'Gold'))).toBe('not-found')
  expect(refusalOf(backend.removeFlag('facility', 'ih-flag-vip'))).toBe('not-found')
})
