import { afterEach, describe, expect, test } from 'vitest'
import { setTexts } from '../../../../lib/text/current.ts'
import { en } from '../../../../lib/text/en/index.ts'
import { es } from '../../../../lib/text/es/index.ts'
import * as formats from '../../../../lib/text/formats.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

afterEach(() => setTexts('en', en, 'en-US'))

describe('in English', () => {
  test('numbers, money, days, waits and lists are written as in the United States', () => {
    expect(formats.formatNumber(1204)).toBe('1,204')
    expect(formats.formatDecimal(7.45, 1)).toBe('7.5')
    expect(formats.formatMoney(184.75)).toBe('$184.75')
    expect(formats.formatDay('2026-03-02')).toBe('Mar 2, 2026')
    expect(plain(formats.formatDays('2026-03-02', '2026-03-05'))).toMatch(/^Mar 2\s*–\s*5, 2026$/)
    expect(formats.formatRelative(12_000)).toBe('in 12 seconds')
    expect(formats.formatRelative(60_000)).toBe('in 1 minute')
    expect(formats.formatRelative(-2 * 86_400_000)).toBe('2 days ago')
    expect(formats.formatList(['Bella', 'Max', 'Rocky'])).toBe('Bella, Max, and Rocky')
    expect(formats.formatList(['Bella', 'Max'], 'or')).toBe('Bella or Max')
    expect(formats.formatFacts(['3 synced', '1 failed'])).toBe('3 synced, 1 failed')
  })
})

describe('in Spanish', () => {
  test('the same are written as in Mexico, where the browser is from there', () => {
    setTexts('es', es, 'es-MX')
    expect(plain(formats.formatNumber(1204))).toBe('1,204')
    expect(formats.formatDay('2026-03-02')).toBe('2 mar 2026')
    expect(formats.formatRelative(12_000)).toBe('dentro de 12 segundos')
    expect(formats.formatList(['Bella', 'Max', 'Rocky'])).toBe('Bella, Max y Rocky')
    expect(formats.formatFacts(['3 sincronizados', '1 falló', '2 deshechos'])).toBe(
      '3 sincronizados, 1 falló, 2 deshechos',
    )
  })
})

test('labels are sorted as the language sorts them', () => {
  setTexts('es', es, 'es-MX')
  expect(['Ñandú', 'Oso', 'Nutria'].sort(formats.compareTexts)).toEqual(['Nutria', 'Ñandú', 'Oso'])
})
