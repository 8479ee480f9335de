import * as v from 'valibot'
import { ACTIONS } from '../domain/outbox/audit.ts'
import { branch, id } from '../domain/schemas.ts'
import { text } from './shared-schemas.ts'

export const auditPage = v.object({
  entries: v.array(
    v.object({
      seq: v.pipe(v.number(), v.integer()),
      at: v.pipe(v.string(), v.isoTimestamp()),
      actorId: id,
      actorName: text,
      action: v.picklist(ACTIONS),
      accountId: v.optional(id),
      to: v.optional(branch),
      outcome: text,
      fields: v.optional(v.array(text)),
      key: v.optional(id),
    }),
  ),
  cursor: v.optional(text),
  more: v.boolean(),
})
