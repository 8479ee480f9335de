import type { Language } from './languages.ts'
import type { Catalogue } from './message.ts'

const IMPORTS: Record<Language, () => Promise<Catalogue>> = {
  en: async () => (await import('./en/index.ts')).en,
  es: async () => (await import('./es/index.ts')).es,
}

/** Loads the catalogue of a language. A page of ours loads only the current one. */
export function fetchCatalogue(language: Language): Promise<Catalogue> {
  return IMPORTS[language]()
}
