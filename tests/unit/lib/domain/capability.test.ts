import { expect, test } from 'vitest'
import { CAPABILITIES, capabilitiesAmong, offers } from '../../../../lib/domain/capability.ts'

test('all names are capabilities, each once', () => {
  expect(capabilitiesAmong([...CAPABILITIES, ...CAPABILITIES])).toEqual(CAPABILITIES)
})

test('a name that only a newer server knows has no effect', () => {
  expect(capabilitiesAmong(['sync', 'telepathy', '__proto__', ''])).toEqual(['sync'])
})

test.each([
  ['sync-batch', 'sync'],
  ['comparison', 'sync'],
  ['mappings', 'fields'],
])('%s is of no use without %s', (capability, needed) => {
  expect(capabilitiesAmong([capability])).toEqual([])
  expect(capabilitiesAmong([capability, needed])).toContain(capability)
})

test('offers what is named', () => {
  expect(offers({ capabilities: ['sync'] }, 'sync')).toBe(true)
  expect(offers({ capabilities: ['sync'] }, 'undo')).toBe(false)
})
