import { type Language, localeOf } from './languages.ts'
import type { Catalogue, Message } from './message.ts'

/** What is spoken in this page or worker. */
interface Current {
  language: Language
  /** BCP 47 tag for numbers and dates. */
  locale: string
  catalogue: Catalogue
}

let current: Current = { language: 'en', locale: 'en-US', catalogue: {} }

/** Speaks this language from now on: whoever has drawn something draws it anew. `browserLanguage`: a BCP 47 tag. */
export function setTexts(language: Language, catalogue: Catalogue, browserLanguage = ''): void {
  current = { language, catalogue, locale: localeOf(language, browserLanguage) }
}

/** The language that is spoken now. */
export function currentLanguage(): Language {
  return current.language
}

/** The BCP 47 tag that numbers and dates are written by now. */
export function currentLocale(): string {
  return current.locale
}

/** The catalogue that is spoken from now; without any part before there is one. */
export function currentCatalogue(): Catalogue {
  return current.catalogue
}

/** The message with this key, such as `sync.title`. Empty before there is a catalogue. */
export function messageOf(key: string): Message {
  const dot = key.indexOf('.')
  return current.catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? ''
}
