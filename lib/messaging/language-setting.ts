import * as v from 'valibot'
import { browser } from '../platform/browser.ts'
import { createStoredItem } from '../platform/stored-item.ts'
import { chooseLanguage, type Language, type LanguageSetting } from '../text/languages.ts'

const KEY = 'language'

/** Only a language that was chosen is kept: without one the browser's is spoken. */
const chosen = createStoredItem('local', KEY, v.picklist(['en', 'es']))

/** What was chosen in the options. */
export async function readLanguageSetting(): Promise<LanguageSetting> {
  try {
    return (await chosen.read()) ?? 'browser'
  } catch {
    // The language is nothing to fail for.
    return 'browser'
  }
}

/** Keeps what was chosen; every page of ours and every dashboard speaks it at once. */
export async function saveLanguageSetting(setting: LanguageSetting): Promise<void> {
  await (setting === 'browser' ? chosen.clear() : chosen.write(setting))
}

/** The language to speak now. */
export async function readLanguage(): Promise<Language> {
  return chooseLanguage(await readLanguageSetting(), browserLanguage())
}

/** The browser's own language, as a BCP 47 tag. */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage()
}

/** Calls back whenever another language was chosen, on whichever page. */
export function onLanguageSetting(callback: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && KEY in changes) callback()
  })
}
