import * as v from 'valibot'
import { LONGEST_DRAFT, LONGEST_MESSAGE } from '../../domain/conversation/conversation.ts'
import { branch, id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import { operationId, subject } from './args.ts'
import { createMessageDraftStore } from './message-drafts.ts'
import { createSendPayload, type PayloadParts } from './send-payload.ts'

/** Writing to a client, and what stands in the box until it is sent. */
export function createMessageCalls(parts: PayloadParts) {
  const draftStore = createMessageDraftStore(parts)
  const sendPayload = createSendPayload(parts)
  return {
    /** What this actor has typed to a client and not sent, in any branch. Asks the backend only where the client is not known here. */
    'message.drafts': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject }),
      answer: ({ subject }, caller) => draftStore.read(subject, caller),
    }),

    /** Keeps a draft, in memory only, until it is sent or its actor leaves; blanks are forgotten. */
    'message.saveDraft': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({
        subject,
        branch,
        actorId: id,
        text: v.pipe(v.string(), v.maxLength(LONGEST_DRAFT)),
        at: v.pipe(v.number(), v.integer(), v.minValue(0)),
        attemptedOperationId: v.optional(operationId),
      }),
      answer: (draft, caller) => draftStore.save(draft, caller),
    }),

    /** Stores the message, encrypted, then sends it; from then on its draft is not kept. The same id twice is the same message. */
    'message.confirm': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({
        operationId,
        subject,
        branch,
        text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_MESSAGE)),
      }),
      answer(message, caller) {
        const payload = { kind: 'message', text: message.text } as const
        return draftStore.without(message, caller, () =>
          sendPayload({ ...message, action: 'talk', payload }, caller),
        )
      },
    }),
  }
}
