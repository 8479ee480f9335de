import type { ConversationPage, Message } from './conversation.ts'

/** The loaded part of a conversation in one branch, the newest message last, without gaps. */
export interface Feed {
  messages: Message[]
  /** The cursor of the next page of earlier messages, if there are any. */
  cursor?: string | undefined
  more: boolean
  /** The number of the client's messages, in the whole conversation, that nobody on the team has seen. */
  unread: number
  /** Whether this actor may write here. A hint: the backend decides. */
  mayWrite: boolean
}

/** Returns the feed with its newest page read again. Earlier pages stay, unless so many messages are new that there would be a gap. */
export function withNewest(feed: Feed | undefined, page: ConversationPage): Feed {
  const newest = page.messages.toReversed()
  const { cursor, more, unread, mayWrite } = page
  const at = feed?.messages.findIndex(({ id }) => id === newest[0]?.id) ?? -1
  if (!feed || at < 0) return { messages: newest, cursor, more, unread, mayWrite }
  return { ...feed, messages: [...feed.messages.slice(0, at), ...newest], unread, mayWrite }
}

/** Returns the feed with the page of earlier messages before it. */
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

/** Returns the messages of `after` that `before` does not have; none without `before`. */
export function newIn(before: Feed | undefined, after: Feed): Message[] {
  if (!before) return []
  const known = new Set(before.messages.map(({ id }) => id))
  return after.messages.filter(({ id }) => !known.has(id))
}
