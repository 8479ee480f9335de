import { browserLanguage, onLanguageSetting, readLanguage } from '../messaging/language-setting.ts'
import { fetchCatalogue } from '../text/catalogues.ts'
import { setTexts } from '../text/current.ts'

/**
 * Draws a page of ours in the language that was chosen, and again whenever another one is; what is open and typed stays. `draw` gets the
 * whole tree anew.
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
