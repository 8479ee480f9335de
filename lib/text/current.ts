import { type Language, localeOf } from './languages.ts'
import type { Catalogue, Message } from './message.ts'

/** The current language of this page or worker. */
interface Current {
  language: Language
  /** BCP 47 tag for numbers and dates. */
  locale: string
  catalogue: Catalogue
}

let current: Current = { language: 'en', locale: 'en-US', catalogue: {} }

/** Sets the current language. The caller redraws what is on screen. `browserLanguage`: a BCP 47 tag. */
export function setTexts(language: Language, catalogue: Catalogue, browserLanguage = ''): void {
  current = { language, catalogue, locale: localeOf(language, browserLanguage) }
}

/** Returns the current language. */
export function currentLanguage(): Language {
  return current.language
}

/** Returns the BCP 47 tag that numbers and dates are currently formatted by. */
export function currentLocale(): string {
  return current.locale
}

/** Returns the message with this key, such as `sync.title`; '' until a catalogue is set. */
export function messageOf(key: string): Message {
  const dot = key.indexOf('.')
  return current.catalogue[key.slice(0, dot)]?.[key.slice(dot + 1)] ?? ''
}
