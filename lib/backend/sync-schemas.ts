import * as v from 'valibot'
import { REFUSALS } from '../domain/problem.ts'
import { branch, id, role } from '../domain/schemas.ts'
import { account, status } from './account-schemas.ts'
import { definitions, fieldOutcome } from './field-schemas.ts'
import { flagOutcomes } from './flag-schemas.ts'
import { text } from './shared-schemas.ts'

export const match = v.object({
  accountId: id,
  name: text,
  status,
  reasons: v.array(v.picklist(['email', 'phone', 'name', 'pet'])),
  strength: v.picklist(['certain', 'likely', 'possible']),
  blocking: v.boolean(),
})

export const sync = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  state: v.picklist(['preview', 'done', 'unchanged', 'undone']),
  to: branch,
  account,
  fields: v.array(fieldOutcome),
  pets: v.array(
    v.object({
      petId: id,
      name: text,
      result: v.picklist(['copied', 'equal']),
      fields: v.array(fieldOutcome),
    }),
  ),
  matches: v.array(match),
  flags: v.optional(flagOutcomes),
  role: v.optional(
    v.object({
      wanted: role,
      result: v.picklist(['given', 'kept', 'refused']),
      problem: v.optional(v.picklist(REFUSALS)),
    }),
  ),
  definitions: v.optional(definitions),
  warnings: v.optional(v.array(v.object({ kind: v.literal('mapping-gone'), label: text }))),
  fieldsOnly: v.optional(v.boolean()),
  emailsSent: v.literal(0),
  undoUntil: v.optional(v.pipe(v.string(), v.isoTimestamp())),
})

export const syncs = v.object({
  syncs: v.array(v.object({ ...sync.entries, key: v.optional(id) })),
})

/** The frame of a batch. Each item is parsed separately, so that a malformed one does not spoil the others. */
export const batch = v.object({
  items: v.array(
    v.object({
      key: id,
      status: v.pipe(v.number(), v.integer()),
      sync: v.optional(v.unknown()),
      problem: v.optional(v.unknown()),
      retryAfter: v.optional(v.number()),
    }),
  ),
})

/** One item of a batch, not parsed yet. */
export type BatchItemAnswer = v.InferOutput<typeof batch>['items'][number]
