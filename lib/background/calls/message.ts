import * as v from 'valibot'
import { LONGEST_DRAFT, LONGEST_MESSAGE } from '../../domain/conversation/conversation.ts'
import { branch, id } from '../../domain/schemas.ts'
import { BY_HAND, defineCall, USUAL_SIZE } from '../../messaging/define-call.ts'
import { operationId, subject } from './args.ts'
import { createMessageDraftStore } from './message-drafts.ts'
import { createSendPayload, type PayloadParts } from './send-payload.ts'

/** Creates the calls that send messages to a client and keep their drafts. */
export function createMessageCalls(parts: PayloadParts) {
  const draftStore = createMessageDraftStore(parts)
  const sendPayload = createSendPayload(parts)
  return {
    /** Reads this actor's unsent messages to a client, in any branch. Asks the backend only if this browser does not know the client. */
    'message.drafts': defineCall({
      from: ['page', 'popup'],
      args: v.strictObject({ subject }),
      answer: ({ subject }, caller) => draftStore.read(subject, caller),
    }),

    /** Keeps a draft, in memory only, until it is sent or its actor signs out. A blank one is forgotten. */
    'message.saveDraft': defineCall({
      from: ['page', 'popup'],
      size: LONGEST_DRAFT + USUAL_SIZE,
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

    /** Stores the message, encrypted, then sends it, and forgets its draft. The same id twice is the same message. */
    'message.confirm': defineCall({
      from: ['page', 'popup'],
      size: LONGEST_DRAFT + USUAL_SIZE,
      often: BY_HAND,
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
