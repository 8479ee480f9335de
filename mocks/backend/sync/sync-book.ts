import type { Actor } from '../../../lib/domain/actor.ts'
import type { AccountRecord, PetRecord, SyncRecord } from '../model.ts'
import type { Store } from '../store.ts'
import type { WireSync } from '../wire.ts'

/** How long a sync can be undone, in milliseconds. */
export const UNDO_MS = 24 * 3_600_000

/** An operation that was just completed. */
export interface Done {
  key: string
  /** The account as it is now. */
  account: AccountRecord
  before: SyncRecord['before']
}

/** Records a sync or copy so that it can be found and undone. Returns its public record. */
export function remember(
  store: Store,
  actor: Actor,
  details: Omit<WireSync, 'id' | 'state'>,
  { key, account, before }: Done,
): WireSync {
  const answer: WireSync = {
    id: `s-${String(store.business.syncs.size + 1).padStart(6, '0')}`,
    state: 'done',
    ...details,
    undoUntil: new Date(store.now() + UNDO_MS).toISOString(),
  }
  store.writeSync({
    id: answer.id,
    key,
    actorId: actor.accountId,
    at: new Date(store.now()).toISOString(),
    answer,
    versionAfter: account.version,
    before,
  })
  return answer
}

/** Notes that the account is again as it was at `version`, so that the sync that led there can be undone next. */
export function standAgain(store: Store, restored: AccountRecord, version: number): void {
  for (const id of store.syncs.at(restored.id)) {
    const sync = store.business.syncs.get(id)
    if (sync?.answer.state !== 'done' || sync.versionAfter !== version) continue
    store.writeSync({ ...sync, versionAfter: restored.version })
  }
}

/** Returns the pets that a profile names, as they are now. */
export function petsOf(store: Store, ids: readonly string[] = []): PetRecord[] {
  return ids.flatMap((id) => store.business.pets.get(id) ?? [])
}
