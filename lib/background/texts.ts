import { broadcastRevalidate } from '../messaging/broadcast.ts'
import { browserLanguage, onLanguageSetting, readLanguage } from '../messaging/language-setting.ts'
import { setTexts } from '../text/current.ts'
import { en } from '../text/en/index.ts'
import { es } from '../text/es/index.ts'
import type { Language } from '../text/languages.ts'
import type { Catalogue } from '../text/message.ts'

/** All catalogues: a worker cannot load a script later. */
const CATALOGUES: Record<Language, Catalogue> = { en, es }

// Until the setting is read.
setTexts('en', en)

/** The language of a page and its texts. */
export interface Texts {
  language: Language
  /** BCP 47 tag. */
  browserLanguage: string
  catalogue: Catalogue
}

/** Reads the language in use and its texts. */
export async function readTexts(): Promise<Texts> {
  const language = await readLanguage()
  return { language, browserLanguage: browserLanguage(), catalogue: CATALOGUES[language] }
}

/**
 * Sets the worker's texts to the chosen language, and again whenever another one is chosen; open pages then revalidate. Resolves
 * once the texts are set. `changed`: called each time they are.
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
