import { browserLanguage, onLanguageSetting, readLanguage } from '../messaging/language-setting.ts'
import { fetchCatalogue } from '../text/catalogues.ts'
import { setTexts } from '../text/current.ts'

/**
 * Draws an extension page in the chosen language, and redraws it whenever the language changes; open dialogs and typed text stay. `draw`
 * renders the whole tree.
 */
export async function drawInLanguage(draw: () => void): Promise<void> {
  const speak = async () => {
    const language = await readLanguage()
    setTexts(language, await fetchCatalogue(language), browserLanguage())
    document.documentElement.lang = language
    document.documentElement.dir = 'ltr'
    draw()
  }
  onLanguageSetting(() => void speak())
  await speak()
}
