import type { Account } from '../domain/account.ts'
import { chosenId, chosenText, detailsOf, pageOf } from '../domain/finding.ts'
import type { Result } from '../domain/result.ts'
import { message } from '../platform/i18n.ts'
import type { Disposition, OmniboxLine, OmniboxSuggestion } from '../platform/omnibox.ts'
import { listenToOmnibox, openAt, setFirstLine } from '../platform/omnibox.ts'
import { openPopup } from '../platform/popup.ts'
import { profileTemplates } from './addresses.ts'
import type { OpenSession, Sessions } from './sessions.ts'

/** As many lines as browsers show. */
const MOST_LINES = 6

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

/** What stands under the address bar. Enter takes the first line. */
export interface Lines {
  first: OmniboxLine
  others: OmniboxSuggestion[]
}

/** Who is found by what stands in the address bar. Nobody sees a name before the backend said who asks. */
export async function linesFor(text: string, ports: OmniboxPorts): Promise<Lines> {
  if (!text.trim()) return saying(message('find_hint'))
  const opened = await ports.sessions.open()
  if (!opened.ok) return saying(whyNot(opened))
  const found = await ports.find(opened.value.actor.accountId, text, MOST_LINES)
  if (!found) return saying(message('find_filling'))
  const [first, ...others] = found
  if (!first) return saying(message('find_nobody', text.trim()))
  return {
    first: lineOf(first),
    others: others.map((account) => ({ ...lineOf(account), content: chosenText(account) })),
  }
}

/** The page of whoever was chosen, or of the first who is found; undefined where nobody is. */
export async function pageFor(text: string, ports: OmniboxPorts): Promise<string | undefined> {
  const opened = await ports.sessions.open()
  if (!opened.ok) return undefined
  const { actor, urls } = opened.value
  const id = chosenId(text)
  const chosen = id && (await ports.findById(actor.accountId, id))
  const account = chosen || (await ports.find(actor.accountId, text, MOST_LINES))?.[0]
  return account && pageOf(account, actor, profileTemplates(urls))
}

/** Finds people from the address bar from now on. */
export function startOmnibox(ports: OmniboxPorts): void {
  const sessions = { open: sharing(ports.sessions.open) }
  let newest = 0
  listenToOmnibox({
    onStart() {
      setFirstLine({ text: message('find_hint') })
      void ports.refresh()
    },
    onChange(text, suggest) {
      const mine = ++newest
      void linesFor(text, { ...ports, sessions }).then(({ first, others }) => {
        // The first line is one for all that is typed: an older answer would stand in place of a newer one.
        if (mine !== newest) return
        setFirstLine(first)
        suggest(others)
      })
    },
    onEnter: (text, where) => void enter(text, where, ports),
  })
}

async function enter(text: string, where: Disposition, ports: OmniboxPorts): Promise<void> {
  const url = await pageFor(text, ports)
  // The popup says at more length what the first line said.
  if (url) await openAt(url, where)
  else await openPopup()
}

/** Keys come faster than answers: whoever asks while an answer is on its way gets that one. */
function sharing<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asking: Promise<Value> | undefined
  return () => {
    asking ??= ask().finally(() => {
      asking = undefined
    })
    return asking
  }
}

function lineOf(account: Account): OmniboxLine {
  return { text: account.name, details: detailsOf(account) }
}

function saying(text: string): Lines {
  return { first: { text }, others: [] }
}

function whyNot({ problem }: Extract<Result<OpenSession>, { ok: false }>): string {
  if (problem.name === 'signed-out') return message('find_signed_out')
  if (problem.name === 'no-dashboard') return message('find_no_dashboard')
  return message('find_unreachable')
}
