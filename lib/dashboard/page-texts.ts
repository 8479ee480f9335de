import { call } from '../messaging/client.ts'
import type { CallResult } from '../messaging/contract.ts'
import { setTexts } from '../text/current.ts'
import { readDialogs } from './dialog-bridge.ts'
import { speakOnHosts } from './shadow-host.ts'

type Texts = Extract<CallResult<'text.load'>, { ok: true }>['value']

let spoken: Texts | undefined

/** Fetches what this page says, where it is in another language than before. Without an answer it goes on as it is. */
export async function loadTexts(): Promise<void> {
  const answer = await call('text.load', { has: spoken?.language })
  if (!answer.ok || !answer.value.catalogue) return
  spoken = answer.value
  speak(setTexts)
  speakOnHosts()
  speakInDialogs()
}

/** Has the dialogs speak as the page does, once they are here. */
export function speakInDialogs(): void {
  const dialogs = readDialogs()
  if (dialogs) speak(dialogs.speak)
}

function speak(say: typeof setTexts): void {
  if (spoken?.catalogue) say(spoken.language, spoken.catalogue, spoken.browserLanguage)
}
