import type { Account } from '../../domain/accounts/account.ts'
import {
  notedText,
  profilePageOf,
  searchedIn,
  suggestionText,
} from '../../domain/accounts/address-bar.ts'
import type { Result } from '../../domain/result.ts'
import type { OmniboxSuggestion } from '../../platform/omnibox.ts'
import { listenToOmnibox, setFirstLine } from '../../platform/omnibox.ts'
import { text } from '../../text/text.ts'
import { profileTemplates } from '../calls/profile-links.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import { type EnterPorts, followEnter, type Way } from './omnibox-enter.ts'
import { suggestionDetails } from './suggestion-details.ts'

/** As many people as browsers show below the first line. */
const MOST_LINES = 5

/** Where people are looked up. */
export interface OmniboxPorts {
  sessions: Pick<Sessions, 'open'>
  /** Brings the mirror up to date. */
  refresh(): Promise<unknown>
  /** The accounts that a text fits, the best first; undefined while the mirror is not this actor's, or never was complete. */
  find(actorId: string, text: string, limit: number): Promise<Account[] | undefined>
  /** The account with this id, where this actor may see it. */
  findById(actorId: string, id: string): Promise<Account | undefined>
}

/**
 * What stands under the first line: who is found by what stands in the address bar, or why nobody is. Nobody sees a name before
 * the backend said who asks.
 */
export async function suggestionsFor(
  typed: string,
  ports: OmniboxPorts,
): Promise<OmniboxSuggestion[]> {
  if (!typed.trim()) return []
  const note = (said: string) => [{ text: said, content: notedText(typed) }]
  const opened = await ports.sessions.open()
  if (!opened.ok) return note(problemLine(opened))
  const found = await ports.find(opened.value.actor.accountId, typed, MOST_LINES)
  if (!found) return note(text('toolbar.filling'))
  if (found.length === 0) return note(text('toolbar.nobody', { text: typed.trim() }))
  return found.map((account) => ({
    text: account.name,
    details: suggestionDetails(account),
    content: suggestionText(account),
  }))
}

/** Where Enter leads: to the page of whoever was chosen, or of the only one who is found. Else all that is found is to be shown. */
export async function wayFor(typed: string, ports: OmniboxPorts): Promise<Way> {
  const { id, search } = searchedIn(typed)
  const opened = await ports.sessions.open()
  if (!opened.ok) return { search }
  const { actor, urls } = opened.value
  // The account that was chosen may be gone by now: then nobody is opened, not somebody of a similar name.
  const chosen = id === undefined ? undefined : [await ports.findById(actor.accountId, id)]
  const [only, another] = chosen ?? (await ports.find(actor.accountId, search, 2)) ?? []
  const url = only && !another && profilePageOf(only, actor, profileTemplates(urls))
  return url ? { url } : { search }
}

/**
 * Says under the address bar what can be found. Chromium draws this line as it was when something else was typed, or never again: so it
 * names nobody, and is true of any text.
 */
export function showOmniboxHint(): void {
  setFirstLine({ text: text('toolbar.hint') })
}

/** Finds people from the address bar from now on. */
export function startOmnibox(ports: OmniboxPorts, enterPorts: EnterPorts): void {
  const sessions = { open: shareOpening(ports.sessions.open) }
  listenToOmnibox({
    onStart: () => void ports.refresh(),
    onChange: (typed, suggest) => void suggestionsFor(typed, { ...ports, sessions }).then(suggest),
    onEnter: (typed, where) =>
      void followEnter(
        { search: searchedIn(typed).search, where, way: () => wayFor(typed, ports) },
        enterPorts,
      ),
  })
}

/** Keys come faster than answers: whoever asks while an answer is on its way gets that one. */
function shareOpening<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opening: Promise<Value> | undefined
  return () => {
    opening ??= open().finally(() => {
      opening = undefined
    })
    return opening
  }
}

function problemLine({ problem }: Extract<Result<OpenSession>, { ok: false }>): string {
  if (problem.name === 'signed-out') return text('toolbar.signedOut')
  if (problem.name === 'no-dashboard') return text('toolbar.noDashboard')
  return text('toolbar.unreachable')
}
