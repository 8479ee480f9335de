import type { Account } from '../../domain/accounts/account.ts'
import {
  notedText,
  profilePageOf,
  searchedIn,
  suggestionText,
} from '../../domain/accounts/address-bar.ts'
import { offers } from '../../domain/capability.ts'
import type { Result } from '../../domain/result.ts'
import type { OmniboxSuggestion } from '../../platform/omnibox.ts'
import { listenToOmnibox, setFirstLine } from '../../platform/omnibox.ts'
import { text } from '../../text/text.ts'
import { profileTemplates } from '../calls/profile-links.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import { type EnterPorts, followEnter, type Way } from './omnibox-enter.ts'
import { suggestionDetails } from './suggestion-details.ts'

/** Most people suggested: browsers show no more lines below the first. */
const MOST_LINES = 5

/** The parts of the worker that look people up. */
export interface OmniboxPorts {
  sessions: Pick<Sessions, 'open'>
  /** Brings the mirror up to date. */
  refresh(): Promise<unknown>
  /** Finds the accounts that match a text, the best first; undefined while the mirror is not this actor's, or never was complete. */
  find(actorId: string, text: string, limit: number): Promise<Account[] | undefined>
  /** Finds the account with this id; undefined if this actor may not see it. */
  findById(actorId: string, id: string): Promise<Account | undefined>
}

/**
 * Returns the lines below the first: the people found by the text in the address bar, or a note why nobody is. Names appear only
 * after the backend has said who is signed in.
 */
export async function suggestionsFor(
  typed: string,
  ports: OmniboxPorts,
): Promise<OmniboxSuggestion[]> {
  if (!typed.trim()) return []
  const note = (said: string) => [{ text: said, content: notedText(typed) }]
  const opened = await ports.sessions.open()
  if (!opened.ok) return note(problemLine(opened))
  if (!offers(opened.value, 'changes')) return note(text('toolbar.noList'))
  const found = await ports.find(opened.value.actor.accountId, typed, MOST_LINES)
  if (!found) return note(text('toolbar.filling'))
  if (found.length === 0) return note(text('toolbar.nobody', { text: typed.trim() }))
  return found.map((account) => ({
    text: account.name,
    details: suggestionDetails(account),
    content: suggestionText(account),
  }))
}

/** Finds where Enter leads: to the profile of the account chosen, or of the only one found; otherwise to the popup with all results. */
export async function wayFor(typed: string, ports: OmniboxPorts): Promise<Way> {
  const { id, search } = searchedIn(typed)
  const opened = await ports.sessions.open()
  if (!opened.ok || !offers(opened.value, 'changes')) return { search }
  const { actor, urls } = opened.value
  // The chosen account may be gone by now: then no profile opens, rather than that of a similar name.
  const chosen = id === undefined ? undefined : [await ports.findById(actor.accountId, id)]
  const [only, another] = chosen ?? (await ports.find(actor.accountId, search, 2)) ?? []
  const url = only && !another && profilePageOf(only, actor, profileTemplates(urls))
  return url ? { url } : { search }
}

/**
 * Says under the address bar what can be found. Chromium may show this line as it was for an earlier text, so it names nobody and
 * is true of any text.
 */
export function showOmniboxHint(): void {
  setFirstLine({ text: text('toolbar.hint') })
}

/** Starts to find people from the address bar. */
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

/** Shares the answer that is under way with calls made meanwhile: keys come faster than answers. */
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
  if (problem.name === 'no-access') return text('toolbar.noAccess')
  if (problem.name === 'moved') return text('toolbar.moved')
  return text('toolbar.unreachable')
}
