import { expect, test } from 'vitest'
import { FIELD_TYPES, type FieldType, fitOf } from '../../../../../lib/domain/mappings/field.ts'

test.each(FIELD_TYPES)('a field of type %s fits its own', (type) => {
  expect(fitOf(type, type)).toBe('same')
})

test.each(FIELD_TYPES)('a value of type %s can always be written out', (type) => {
  expect(fitOf(type, 'long-text')).not.toBe('never')
  expect(fitOf(type, 'short-text')).not.toBe('never')
})

test.each<[FieldType, FieldType, string]>([
  ['long-text', 'short-text', 'same'],
  ['vet', 'short-text', 'same'],
  ['short-text', 'address', 'same'],
  ['short-text', 'date', 'converts'],
  ['choice', 'vet', 'converts'],
  ['choices', 'choice', 'converts'],
  ['long-text', 'choice', 'never'],
  ['number', 'date', 'never'],
  ['address', 'vet', 'never'],
  ['phone', 'email', 'never'],
  ['choices', 'number', 'never'],
])('%s into %s: %s', (from, to, fit) => {
  expect(fitOf(from, to)).toBe(fit)
})
