import { expect, test } from 'vitest'
import type { Value } from '../../../../../mocks/backend/model.ts'
import { showValue } from '../../../../../mocks/backend/sync/show-value.ts'

test.each<[string, Value, string]>([
  ['yes', true, 'Yes'],
  ['no', false, 'No'],
  ['a number', 24.5, '24.5'],
  ['a text without its edges', ' 12 kg ', '12 kg'],
  ['a list', ['Dry', ' ', 'Raw '], 'Dry, Raw'],
  ['a date as it is stored', '2024-03-02', '2024-03-02'],
])('%s is written out', (_name, value, text) => {
  expect(showValue(value, { sensitive: false })).toBe(text)
})

test('a long text is shortened between two characters', () => {
  const shown = showValue('🐈'.repeat(500), { sensitive: false })
  expect(shown).toBe(`${'🐈'.repeat(300)}…`)
})

test('a code is not written out by mistake', () => {
  expect(showValue('4711', { sensitive: true })).toBe('')
})
