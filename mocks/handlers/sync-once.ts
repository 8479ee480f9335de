import * as v from 'valibot'
import { MOST_FLAGS } from '../../lib/domain/accounts/flag.ts'
import type { Answer } from '../backend/answer.ts'
import type { Backend } from '../backend/backend.ts'
import type { SignedInCaller } from '../backend/caller.ts'
import type { WireSync, WireSyncRequest } from '../backend/wire.ts'
import { etagOf, versionIn } from './etag.ts'
import { once, type StoredAnswer, toStored } from './once.ts'
import { BranchName, Id, RoleName } from './schemas.ts'

const fieldChoices = v.pipe(v.array(v.pipe(v.string(), v.maxLength(129))), v.maxLength(500))

/** The members of a sync request, single or in a batch. */
export const syncMembers = {
  accountId: v.string(),
  to: BranchName,
  overwrite: v.exactOptional(fieldChoices),
  only: v.exactOptional(fieldChoices),
  definitions: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  link: v.exactOptional(v.string()),
  onInactive: v.exactOptional(v.literal('reactivate')),
  role: v.exactOptional(RoleName),
  flags: v.exactOptional(v.pipe(v.array(Id), v.maxLength(MOST_FLAGS))),
}

/** A sync request with its key, single or in a batch. */
export interface KeyedSync {
  key: string | null
  ifMatch: string | null
  sync: Omit<WireSyncRequest, 'dryRun' | 'showValues'>
}

/** Carries out the sync once per key: the same key is the same operation, single or in a batch. */
export function syncOnce(backend: Backend, caller: SignedInCaller, order: KeyedSync): StoredAnswer {
  const { key, ifMatch, sync } = order
  const version = versionIn(ifMatch)
  return once(backend, { caller, key, payload: ['sync', sync, version ?? null] }, () =>
    syncStored(backend.syncAccount(caller, sync, version, key ?? ''), key),
  )
}

/** Returns what the sync would answer, with values where requested. Nothing is stored. */
export function previewOnly(
  backend: Backend,
  caller: SignedInCaller,
  { ifMatch, sync, showValues = false }: KeyedSync & { showValues?: boolean },
): StoredAnswer {
  const request = { ...sync, dryRun: true, showValues }
  const preview = backend.syncAccount(caller, request, versionIn(ifMatch), '')
  return syncStored(preview, null)
}

function syncStored(answer: Answer<WireSync>, key: string | null): StoredAnswer {
  return toStored(answer, (sync) => ({
    status: 200,
    etag: etagOf(sync.account),
    body: { ...sync, ...(key !== null && { key }) },
  }))
}
