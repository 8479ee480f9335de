import { describe, expect, test } from 'vitest'
import { chooseLanguage, localeOf } from '../../../../lib/text/languages.ts'

describe('the language that is spoken', () => {
  test.each([
    ['browser', 'en-GB', 'en'],
    ['browser', 'es-MX', 'es'],
    ['browser', 'ES', 'es'],
    ['browser', 'fr-FR', 'en'],
    ['browser', '', 'en'],
    ['browser', 'constructor', 'en'],
    ['es', 'en-US', 'es'],
    ['en', 'es-MX', 'en'],
  ] as const)('with %s chosen in a browser in "%s" is %s', (setting, browser, language) => {
    expect(chooseLanguage(setting, browser)).toBe(language)
  })
})

describe('numbers and dates are written', () => {
  test.each([
    ['as the country of the browser does', 'es', 'es-MX', 'es-MX'],
    ['as in the United States where the browser says no country', 'es', 'es', 'es-US'],
    ['as in the United States where the browser has another language', 'en', 'fr-FR', 'en-US'],
    ['as in the United States where the browser has none', 'en', 'en-nonsense-nonsense', 'en-US'],
  ] as const)('%s', (_, language, browser, locale) => {
    expect(localeOf(language, browser)).toBe(locale)
  })
})
