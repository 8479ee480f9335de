import { expect, test } from 'vitest'
import { openDana } from '../../open-dana.ts'
import { granted, refusalOf } from '../../open-desk.ts'

test('the other branch comes first from now on, and the record says who did it', () => {
  const { backend, dana, lead } = openDana()
  expect(dana().primaryBranch).toBe('facility')
  expect(granted(lead('in-home', 1))).toMatchObject({ primaryBranch: 'in-home', version: 2 })
  expect(backend.business.audit.at(-1)).toMatchObject({
    action: 'primary',
    accountId: dana().id,
    to: 'in-home',
    outcome: 'done',
    fields: ['Primary branch'],
  })
  expect(backend.business.mailOutbox).toEqual([])
})

test('what is so already is no error, whatever the version', () => {
  const { backend, dana, lead } = openDana()
  granted(lead('in-home', 1))
  granted(lead('in-home', 1))
  expect(dana().version).toBe(2)
  expect(backend.business.audit.at(-1)).toMatchObject({ outcome: 'unchanged' })
  expect(refusalOf(lead('facility', 1))).toBe('changed')
})

test('name, e-mail and phone of the lists follow the primary branch', () => {
  const { backend, caller, dana, lead } = openDana()
  const own = new Map([
    ['ih-first-name', 'Danielle'],
    ['ih-phone', '+12065550177'],
  ])
  granted(backend.editFields(caller, dana().id, 'in-home', own))
  expect(dana().firstName).toBe('Dana')
  const { id } = dana()
  const led = granted(lead('in-home'))
  expect(led).toMatchObject({ name: 'Danielle Dual', phone: '+12065550177' })
  expect(granted(lead('facility', undefined, id))).toMatchObject({ name: 'Dana Dual' })
})

test('a branch that holds no name leaves the name of the lists as it is', () => {
  const { backend, dana, lead } = openDana()
  const before = dana()
  before.profiles['in-home']?.values.delete('ih-first-name')
  expect(granted(lead('in-home')).name).toBe('Dana Dual')
  expect(backend.business.accounts.get(before.id)?.primaryBranch).toBe('in-home')
})

test('a login in both is not left without an e-mail', () => {
  const { dana, lead } = openDana()
  dana().profiles['in-home']?.values.delete('ih-email')
  expect(refusalOf(lead('in-home'))).toBe('email-required')
})

test('a branch that the client does not have cannot come first', () => {
  const { person, lead } = openDana()
  expect(refusalOf(lead('facility', undefined, person('Bob Walker').id))).toBe('not-linked')
  expect(refusalOf(lead('in-home', undefined, person('Bob Walker').id))).toBe('not refused')
})

test('staff have no primary branch', () => {
  const { person, lead } = openDana()
  expect(refusalOf(lead('facility', undefined, person('Uma Ueda').id))).toBe('not-found')
})

test.each([
  ['sam', 'not refused'],
  ['omar', 'not refused'],
  ['tia', 'forbidden'],
  ['dana', 'forbidden'],
])('%s changes the primary branch of Dana: %s', (who, expected) => {
  expect(refusalOf(openDana(who).lead('in-home'))).toBe(expected)
})

test('every client in both can be led by either branch, but for those whose e-mails differ', () => {
  const { backend, caller } = openDana()
  const linked = [...backend.business.accounts.values()].filter(
    ({ kind, profiles }) => kind === 'client' && profiles['in-home'] && profiles.facility,
  )
  expect(linked.length).toBeGreaterThan(3)
  for (const { id, primaryBranch } of linked) {
    const other = primaryBranch === 'facility' ? 'in-home' : 'facility'
    expect(refusalOf(backend.changePrimaryBranch(caller, id, other, undefined))).toBe('not refused')
  }
})
