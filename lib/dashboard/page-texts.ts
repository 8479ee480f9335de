import { call } from '../messaging/client.ts'
import type { CallResult } from '../messaging/contract.ts'
import { setTexts } from '../text/current.ts'
import { readDialogs } from './dialog-bridge.ts'
import { speakOnHosts } from './shadow-host.ts'

type Texts = Extract<CallResult<'text.load'>, { ok: true }>['value']

let spoken: Texts | undefined

/** Loads the catalogue of the current language, if it has changed. Without an answer, the page keeps the old one. */
export async function loadTexts(): Promise<void> {
  const answer = await call('text.load', { has: spoken?.language })
  if (!answer.ok || !answer.value.catalogue) return
  spoken = answer.value
  speak(setTexts)
  speakOnHosts()
  speakInDialogs()
}

/** Sets the page's language in the dialogs, once they are loaded. */
export function speakInDialogs(): void {
  const dialogs = readDialogs()
  if (dialogs) speak(dialogs.speak)
}

function speak(say: typeof setTexts): void {
  if (spoken?.catalogue) say(spoken.language, spoken.catalogue, spoken.browserLanguage)
}
