import * as v from 'valibot'
import type { Task } from '../../domain/outbox/operation.ts'
import { branch, id, role, syncChoices } from '../../domain/schemas.ts'

/** Shapes of what is kept in the extension's storage, parsed whenever it is read. */
const statusValues = {
  status: v.picklist(['active', 'inactive']),
  was: v.picklist(['active', 'inactive', 'pending']),
  primary: v.optional(branch),
  primaryWas: v.optional(branch),
}
const flagValues = {
  change: v.picklist(['add', 'remove']),
  flag: v.object({ id, label: v.string() }),
}
const ticked = v.optional(v.literal(true))
const definitions = v.pipe(v.number(), v.integer(), v.minValue(1))

export const task: v.GenericSchema<unknown, Task> = v.union([
  v.object({
    kind: v.literal('sync'),
    choices: v.object({
      ...syncChoices,
      definitions: v.optional(definitions),
    }),
  }),
  v.object({ kind: v.literal('role'), role, was: role }),
  v.object({
    kind: v.literal('status'),
    ...statusValues,
    deleteFutureServices: ticked,
    deleteTemplates: ticked,
  }),
  v.object({ kind: v.literal('primary'), was: branch }),
  v.object({ kind: v.literal('flag'), ...flagValues }),
  v.object({ kind: v.picklist(['message', 'request']) }),
  v.object({
    kind: v.literal('undo'),
    of: id,
    sync: id,
    fieldsOnly: ticked,
  }),
  v.object({ kind: v.literal('undo'), of: id, role, was: role }),
  v.object({ kind: v.literal('undo'), of: id, ...flagValues }),
  v.object({ kind: v.literal('undo'), of: id, ...statusValues, deleted: ticked }),
  v.object({ kind: v.literal('undo'), of: id, primaryOnly: v.literal(true), was: branch }),
])
