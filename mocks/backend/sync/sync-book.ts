import type { Actor } from '../../../lib/domain/actor.ts'
import type { AccountRecord, PetRecord, SyncRecord } from '../model.ts'
import type { Store } from '../store.ts'
import type { WireSync } from '../wire.ts'

/** How long a sync can be taken back. */
export const UNDO_MS = 24 * 3_600_000

/** Something that was carried out just now. */
export interface Done {
  key: string
  /** The account as it is now. */
  account: AccountRecord
  before: SyncRecord['before']
}

/** Keeps what is needed to find a sync or a copy again and to take it back; answers with its public record. */
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

/** The account is again as it was at `version`: whatever led to that can be taken back in its turn. */
export function standAgain(store: Store, restored: AccountRecord, version: number): void {
  for (const id of store.syncs.at(restored.id)) {
    const sync = store.business.syncs.get(id)
    if (sync?.answer.state !== 'done' || sync.versionAfter !== version) continue
    store.writeSync({ ...sync, versionAfter: restored.version })
  }
}

/** Pets that a profile names, as they are now. */
export function petsOf(store: Store, ids: readonly string[] = []): PetRecord[] {
  return ids.flatMap((id) => store.business.pets.get(id) ?? [])
}
