import * as v from 'valibot'
import { branch, id } from '../domain/schemas.ts'
import { text } from './shared-schemas.ts'

export const message = v.object({
  id,
  branch,
  at: v.pipe(v.string(), v.isoTimestamp()),
  from: v.picklist(['client', 'team']),
  author: text,
  text,
})

export const messagesPage = v.object({
  messages: v.pipe(v.array(message), v.maxLength(50)),
  cursor: v.optional(text),
  more: v.boolean(),
  unread: v.pipe(v.number(), v.integer(), v.minValue(0)),
})

/** One page of a conversation, the newest message first. `unread`: the number of messages that nobody on the team has seen. */
export type MessagesPage = v.InferOutput<typeof messagesPage>
