/** The languages that Tandem is in, each by its own name. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const

/** A language that Tandem is in. */
export type Language = keyof typeof LANGUAGES

/** A choice on the options page. `browser`: the browser's own language. */
export type LanguageSetting = Language | 'browser'

/** The locales of the country where most of the businesses are, for a browser whose language names no country. */
const USUAL_LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US' }

/** Returns the language to use. `browserLanguage`: a BCP 47 tag such as `es-MX`. English if Tandem is not in the browser's language. */
export function chooseLanguage(setting: LanguageSetting, browserLanguage: string): Language {
  if (setting !== 'browser') return setting
  const code = baseOf(browserLanguage)
  return isLanguage(code) ? code : 'en'
}

/** Returns the BCP 47 tag to format numbers and dates by: the browser's own if it is of that language, so that its country counts. */
export function localeOf(language: Language, browserLanguage: string): string {
  const isRegional = baseOf(browserLanguage) === language && browserLanguage !== language
  return isRegional && isKnown(browserLanguage) ? browserLanguage : USUAL_LOCALES[language]
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? ''
}

function isLanguage(code: string): code is Language {
  return Object.hasOwn(LANGUAGES, code)
}

/** True if the tag is valid: a browser may be started with one that is not. */
function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}
