import type { ConversationPage, Message } from './conversation.ts'

/** What was read of a conversation in one branch, the newest message last, without gaps. */
export interface Feed {
  messages: Message[]
  /** Where the earlier ones go on, where there are any. */
  cursor?: string | undefined
  more: boolean
  /** Messages of the client that nobody of the team has seen, in the whole conversation. */
  unread: number
  /** Whether this actor may write here. A hint: the backend decides. */
  mayWrite: boolean
}

/** The feed with its newest page read again. Earlier pages stay, unless so much was written meanwhile that there is a gap. */
export function withNewest(feed: Feed | undefined, page: ConversationPage): Feed {
  const newest = page.messages.toReversed()
  const { cursor, more, unread, mayWrite } = page
  const at = feed?.messages.findIndex(({ id }) => id === newest[0]?.id) ?? -1
  if (!feed || at < 0) return { messages: newest, cursor, more, unread, mayWrite }
  return { ...feed, messages: [...feed.messages.slice(0, at), ...newest], unread, mayWrite }
}

/** The feed with the page before it. */
export function withEarlier(feed: Feed, page: ConversationPage): Feed {
  const known = new Set(feed.messages.map(({ id }) => id))
  const earlier = page.messages.toReversed().filter(({ id }) => !known.has(id))
  return {
    ...feed,
    messages: [...earlier, ...feed.messages],
    cursor: page.cursor,
    more: page.more,
  }
}

/** The messages that came after everything that was read before; none where nothing was. */
export function newIn(before: Feed | undefined, after: Feed): Message[] {
  if (!before) return []
  const known = new Set(before.messages.map(({ id }) => id))
  return after.messages.filter(({ id }) => !known.has(id))
}
