import * as v from 'valibot'
import type { Actor } from '../../domain/actor.ts'
import { BRANCHES } from '../../domain/branch.ts'
import type { FieldSettings, Mappings } from '../../domain/mappings/mapping.ts'
import { ok, type Result } from '../../domain/result.ts'
import { may } from '../../domain/rights/rights.ts'
import { id } from '../../domain/schemas.ts'
import { defineCall } from '../../messaging/define-call.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import { nothing, version } from './args.ts'

/** 500 pairs of ids. */
const PAIRS_SIZE = 80_000

/** Creates the calls with which the options page reads and saves the field mappings. */
export function createFieldCalls(sessions: Sessions) {
  return {
    /** Reads the fields of both branches and their mappings. */
    'fields.read': defineCall({
      from: ['popup'],
      args: nothing,
      async answer() {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const mappings = await opened.value.backend.readMappings()
        return mappings.ok ? settingsFor(opened.value, mappings.value) : mappings
      },
    }),

    /** Replaces the saved pairs. Does not use the outbox: the Admin who saves them sees whether it worked. */
    'fields.save': defineCall({
      from: ['popup'],
      size: PAIRS_SIZE,
      args: v.strictObject({
        version,
        pairs: v.pipe(v.array(v.strictObject({ inHome: id, facility: id })), v.maxLength(500)),
      }),
      async answer({ version, pairs }) {
        const opened = await sessions.open()
        if (!opened.ok) return opened
        const { backend, csrfToken } = opened.value
        const saved = await backend.saveMappings(pairs, { csrfToken, version })
        return saved.ok ? settingsFor(opened.value, saved.value) : saved
      },
    }),
  }
}

/** Returns the mappings with the fields that they name. */
async function settingsFor(
  { backend, actor }: OpenSession,
  mappings: Mappings,
): Promise<Result<FieldSettings>> {
  const fields = await backend.listFields()
  return fields.ok ? ok({ fields: fields.value, mappings, mayMap: mayMap(actor) }) : fields
}

/** True if the actor may map fields in both branches, as every pair is about both. */
function mayMap(actor: Actor): boolean {
  return BRANCHES.every((branch) => may({ action: 'map-fields', branch }, actor))
}
