import type { Language } from './languages.ts'
import type { Catalogue } from './message.ts'

/** Fetches the catalogue of a language: only the one that is spoken is loaded by a page of ours. */
export async function fetchCatalogue(language: Language): Promise<Catalogue> {
  if (language === 'es') return (await import('./es/index.ts')).es
  return (await import('./en/index.ts')).en
}
