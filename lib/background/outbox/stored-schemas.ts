import * as v from 'valibot'
import type { Task } from '../../domain/outbox/operation.ts'
import { id, syncChoices } from '../../domain/schemas.ts'
import { storedChanges } from './changes/change-handlers.ts'

const definitions = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A task as it is kept in the extension's storage, parsed whenever it is read. */
export const task: v.GenericSchema<unknown, Task> = v.union([
  v.object({
    kind: v.literal('sync'),
    choices: v.object({
      ...syncChoices,
      definitions: v.optional(definitions),
    }),
  }),
  ...storedChanges,
  v.object({ kind: v.picklist(['message', 'request']) }),
  v.object({
    kind: v.literal('undo'),
    of: id,
    sync: id,
    fieldsOnly: v.optional(v.literal(true)),
  }),
])
