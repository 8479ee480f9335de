import * as v from 'valibot'
import { browser } from '../platform/browser.ts'
import { createStoredItem } from '../platform/stored-item.ts'
import { chooseLanguage, type Language, type LanguageSetting } from '../text/languages.ts'

const KEY = 'language'

/** A language that Tandem speaks. */
export const language = v.picklist(['en', 'es'])

/** The chosen language; absent if the browser's is to be used. */
const chosen = createStoredItem('local', KEY, language)

/** Reads the language setting; `browser` if none was chosen or it cannot be read. */
export async function readLanguageSetting(): Promise<LanguageSetting> {
  try {
    return (await chosen.read()) ?? 'browser'
  } catch {
    // A missing setting is no reason to fail.
    return 'browser'
  }
}

/** Saves the language setting. All our pages and the dashboards switch to it at once. */
export async function saveLanguageSetting(setting: LanguageSetting): Promise<void> {
  await (setting === 'browser' ? chosen.clear() : chosen.write(setting))
}

/** Returns the language to use now. */
export async function readLanguage(): Promise<Language> {
  return chooseLanguage(await readLanguageSetting(), browserLanguage())
}

/** Returns the browser's own language, as a BCP 47 tag. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage()
}

/** Calls back whenever the language setting changes, on any page. */
export function onLanguageSetting(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) callback()
  })
}
