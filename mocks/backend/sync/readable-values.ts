import type { Actor } from '../../../lib/domain/actor.ts'
import { mayRead } from '../accounts/accounts.ts'
import type { Store } from '../store.ts'
import type { WireFieldOutcome, WireSync } from '../wire.ts'

/**
 * Removes values of the target that the reader may not see on the profile there: the right to sync into a branch does not include reading
 * it.
 */
export function withoutUnreadable(store: Store, actor: Actor, preview: WireSync): WireSync {
  const readable = (outcome: WireFieldOutcome): WireFieldOutcome => {
    const field = store.fields.byId(outcome.to ?? '')
    if (!outcome.values || !field || mayRead(actor, preview.account, field)) return outcome
    const { target: _hidden, ...values } = outcome.values
    return { ...outcome, values }
  }
  return {
    ...preview,
    fields: preview.fields.map(readable),
    pets: preview.pets.map((pet) => ({ ...pet, fields: pet.fields.map(readable) })),
  }
}
