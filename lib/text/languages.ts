/** Languages that Tandem speaks, each by its own name. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const

/** A language that Tandem speaks. */
export type Language = keyof typeof LANGUAGES

/** What can be chosen in the options. `browser`: whatever the browser itself speaks. */
export type LanguageSetting = Language | 'browser'

/** Where most of the businesses are: how numbers and dates are written when the browser does not say which country it is in. */
const USUAL_LOCALES: Record<Language, string> = { en: 'en-US', es: 'es-US' }

/** The language to speak. `browserLanguage`: a BCP 47 tag such as `es-MX`. English where the browser's is none of ours. */
export function chooseLanguage(setting: LanguageSetting, browserLanguage: string): Language {
  if (setting !== 'browser') return setting
  const code = baseOf(browserLanguage)
  return isLanguage(code) ? code : 'en'
}

/** The BCP 47 tag to write numbers and dates by: the browser's own where it is of that language, so that its country counts. */
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

/** A browser may be started with a language that is none. */
function isKnown(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0
  } catch {
    return false
  }
}
