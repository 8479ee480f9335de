import { afterEach, describe, expect, test } from 'vitest'
import { setTexts } from '../../../../lib/text/current.ts'
import { en } from '../../../../lib/text/en/index.ts'
import { es } from '../../../../lib/text/es/index.ts'
import { text } from '../../../../lib/text/text.ts'

afterEach(() => setTexts('en', en, 'en-US'))

describe('a sentence', () => {
  test('has its parameters where its language has them', () => {
    const values = { branch: 'Facility', role: 'Scheduler' }
    expect(text('bar.open', values)).toBe('Open Facility. Your role there: Scheduler')
    setTexts('es', es, 'es-MX')
    expect(text('bar.open', values)).toBe('Abrir Facility. Su rol allí: Scheduler')
  })

  test('keeps markup in a name as text', () => {
    const name = '<b>O’Neil & Söhne</b> {to} $1'
    expect(text('status.given-up', { name })).toBe(`Canceled: nothing was sent for ${name}.`)
  })

  test('is not turned around by a name in another direction', () => {
    expect(text('status.given-up', { name: 'ليلى' })).toBe(
      'Canceled: nothing was sent for \u2068ليلى\u2069.',
    )
    expect(text('status.given-up', { name: 'דנה' })).toContain('\u2068דנה\u2069')
  })

  test('says nothing before there is a catalogue', () => {
    setTexts('en', {})
    expect(text('ui.undo')).toBe('')
  })
})

describe('what counts', () => {
  test.each([
    [1, '1 client'],
    [2, '2 clients'],
    [1_000_000, '1,000,000 clients'],
  ])('has the English form for %i', (count, said) => {
    expect(text('ui.clients', { count })).toBe(said)
  })

  test.each([
    [1, '1 cliente'],
    [2, '2 clientes'],
    [1_000_000, '1,000,000 de clientes'],
  ])('has the Spanish form for %i', (count, said) => {
    setTexts('es', es, 'es-US')
    expect(text('ui.clients', { count })).toBe(said)
  })

  test('is written as the country writes numbers', () => {
    setTexts('es', es, 'es-ES')
    expect(text('ui.clients', { count: 20_000 })).toBe('20.000 clientes')
  })
})

// Held by the compiler: each line that should not compile is one that would otherwise fail here.
test('a key, a parameter or a value that does not exist is a type error', () => {
  // @ts-expect-error There is no such sentence.
  expect(text('bar.nothing')).toBe('')
  // @ts-expect-error A parameter is missing.
  expect(text('bar.open', { branch: 'Facility' })).toContain('Facility')
  // @ts-expect-error What counts is a number.
  expect(text('ui.clients', { count: 'many' })).toContain('client')
})
