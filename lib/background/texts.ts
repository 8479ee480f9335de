import { broadcastRevalidate } from '../messaging/broadcast.ts'
import { browserLanguage, onLanguageSetting, readLanguage } from '../messaging/language-setting.ts'
import { setTexts } from '../text/current.ts'
import { en } from '../text/en/index.ts'
import { es } from '../text/es/index.ts'
import type { Language } from '../text/languages.ts'
import type { Catalogue } from '../text/message.ts'

/** A worker can fetch no script later, so it has them all. */
const CATALOGUES: Record<Language, Catalogue> = { en, es }

// Until the setting is read.
setTexts('en', en)

/** What a page speaks with. */
export interface Texts {
  language: Language
  /** BCP 47 tag. */
  browserLanguage: string
  catalogue: Catalogue
}

/** What is spoken now. */
export async function readTexts(): Promise<Texts> {
  const language = await readLanguage()
  return { language, browserLanguage: browserLanguage(), catalogue: CATALOGUES[language] }
}

/**
 * Has the worker speak the language that was chosen, and every open page look again when another one is. Resolves once the worker
 * speaks. `changed`: called after each time.
 */
export async function startTexts(changed: () => void): Promise<void> {
  const speak = async () => {
    const { language, catalogue, browserLanguage } = await readTexts()
    setTexts(language, catalogue, browserLanguage)
    changed()
  }
  onLanguageSetting(() => void speak().then(broadcastRevalidate))
  await speak()
}
