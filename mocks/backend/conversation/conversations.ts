import type { Branch } from '../../../lib/domain/branch.ts'
import { LONGEST_MESSAGE } from '../../../lib/domain/conversation/conversation.ts'
import { type Answer, refuse } from '../answer.ts'
import { recorded } from '../audit.ts'
import type { SignedInCaller } from '../caller.ts'
import { nameOf } from '../present.ts'
import { actorOf } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import type { WireMessage, WireMessagesPage, WireNewMessage } from '../wire.ts'
import type { ConversationRecord, MessageRecord, Side } from './care.ts'
import { type Counter, findCounter } from './client-side.ts'

const PAGE = 50
const MINUTE_MS = 60_000

/** Opens the conversations of clients and teams, and dates the messages from before the opening. The only writer of messages. */
export function createConversationBook(store: Store) {
  const { care } = store.business
  let newest = 0

  for (const { branch, profileId, messages, seen } of care.plannedConversations) {
    const before = newest
    const written = messages.map(({ minutesBefore, ...message }) => ({
      ...message,
      seq: ++newest,
      at: new Date(store.now() - minutesBefore * MINUTE_MS).toISOString(),
    }))
    const upTo = (count: number) => (count > 0 ? before + count : 0)
    const read = { client: upTo(seen.client), team: upTo(seen.team) }
    care.conversations.set(keyOf(branch, profileId), { messages: written, seen: read })
  }

  const conversationOf = (branch: Branch, profileId: string): ConversationRecord =>
    care.conversations.get(keyOf(branch, profileId)) ?? {
      messages: [],
      seen: { client: 0, team: 0 },
    }

  /** Finds the reader's side of a conversation. A client has no access to a branch where they are inactive. */
  function findReader(caller: SignedInCaller, id: string, branch: Branch): Answer<Counter> {
    const found = findCounter(store, caller, { id, branch, action: 'talk' })
    const gone =
      found.ok && found.value.side === 'client' && found.value.profile.status !== 'active'
    return gone ? refuse('not-found') : found
  }

  function write(
    caller: SignedInCaller,
    id: string,
    wanted: WireNewMessage,
  ): Answer<MessageRecord> {
    const { branch } = wanted
    const found = findCounter(store, caller, { id, branch, action: 'talk' })
    if (!found.ok) return found
    const { profile, side } = found.value
    if (profile.status !== 'active') return refuse('branch-inactive')
    const text = wanted.text.trim()
    if (!text || [...text].length > LONGEST_MESSAGE) return refuse('invalid')
    const writer = store.business.accounts.get(caller.accountId)
    const message: MessageRecord = {
      seq: ++newest,
      at: new Date(store.now()).toISOString(),
      from: side,
      author: writer ? nameOf(writer) : '',
      text,
    }
    const { messages, seen } = conversationOf(branch, profile.id)
    const next = { messages: [...messages, message], seen }
    care.conversations.set(keyOf(branch, profile.id), next)
    return { ok: true, value: message }
  }

  return {
    /** Lists messages, newest first, 50 a page. The team needs the right in that branch; clients see their own where they are active. */
    listMessages(
      caller: SignedInCaller,
      id: string,
      branch: Branch,
      cursor?: string,
    ): Answer<WireMessagesPage> {
      const found = findReader(caller, id, branch)
      if (!found.ok) return found
      const below = cursor === undefined ? Number.POSITIVE_INFINITY : seqIn(cursor)
      if (below === undefined) return refuse('invalid')
      const { profile, side } = found.value
      const { messages, seen } = conversationOf(branch, profile.id)
      const older = messages.filter(({ seq }) => seq < below).toReversed()
      const page = older.slice(0, PAGE)
      const last = page.at(-1)
      const more = older.length > PAGE
      return {
        ok: true,
        value: {
          messages: page.map((message) => toMessage(message, branch)),
          ...(more && last && { cursor: idOf(last) }),
          more,
          unread: unreadOf({ messages, seen }, side),
        },
      }
    },
    /** Writes a message as the caller: the client, or a member of the team. Sends no e-mail. */
    writeMessage(caller: SignedInCaller, id: string, wanted: WireNewMessage): Answer<WireMessage> {
      const written = write(caller, id, wanted)
      const happening = { action: 'message', accountId: id, to: wanted.branch } as const
      if (!written.ok && written.problem.name === 'not-found') return written
      return recorded(
        store,
        actorOf(store, caller),
        happening,
        written.ok ? { ok: true, value: toMessage(written.value, wanted.branch) } : written,
      )
    },
    /** Notes up to which message the caller's side has read. It never goes back. */
    markSeen(caller: SignedInCaller, id: string, branch: Branch, upTo: string): Answer<undefined> {
      const found = findReader(caller, id, branch)
      if (!found.ok) return found
      const { profile, side } = found.value
      const { messages, seen } = conversationOf(branch, profile.id)
      const message = messages.find((one) => idOf(one) === upTo)
      if (!message) return refuse('invalid')
      const read = { ...seen, [side]: Math.max(seen[side], message.seq) }
      care.conversations.set(keyOf(branch, profile.id), { messages, seen: read })
      return { ok: true, value: undefined }
    },
  }
}

/** True if the conversation of a profile has messages. */
export function hasMessages(store: Store, branch: Branch, profileId: string): boolean {
  return store.business.care.conversations.has(keyOf(branch, profileId))
}

function keyOf(branch: Branch, profileId: string): string {
  return `${branch} ${profileId}`
}

function idOf({ seq }: Pick<MessageRecord, 'seq'>): string {
  return `m-${String(seq).padStart(6, '0')}`
}

function seqIn(id: string): number | undefined {
  const digits = /^m-(\d{6,15})$/.exec(id)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

function toMessage(message: MessageRecord, branch: Branch): WireMessage {
  const { at, from, author, text } = message
  return { id: idOf(message), branch, at, from, author, text }
}

function unreadOf({ messages, seen }: ConversationRecord, side: Side): number {
  return messages.filter(({ from, seq }) => from !== side && seq > seen[side]).length
}
