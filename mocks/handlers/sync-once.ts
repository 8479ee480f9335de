import type { components } from '../../lib/backend/schema.ts'
import type { Answer } from '../backend/answer.ts'
import type { Backend, Caller, SyncRequest } from '../backend/backend.ts'
import { etagOf, versionIn } from './etag.ts'
import { once, type Stored, toStored } from './once.ts'

type Sync = components['schemas']['Sync']

/** A sync as it is asked for, by itself or in a batch. */
export interface SyncOrder {
  key: string | null
  ifMatch: string | null
  wish: Omit<SyncRequest, 'dryRun' | 'showValues'>
}

/** The sync, once per key: the same key is the same operation, by itself or in a batch. */
export function syncOnce(backend: Backend, caller: Caller, order: SyncOrder): Stored {
  const { key, ifMatch, wish } = order
  const version = versionIn(ifMatch)
  return once(backend, { caller, key, asked: ['sync', wish, version ?? null] }, () =>
    syncStored(backend.syncAccount(caller, wish, version, key ?? ''), key),
  )
}

/** What the sync would answer, with values where they are asked for. Nothing is kept. */
export function previewOnly(
  backend: Backend,
  caller: Caller,
  { ifMatch, wish, showValues = false }: SyncOrder & { showValues?: boolean },
): Stored {
  const request = { ...wish, dryRun: true, showValues }
  const preview = backend.syncAccount(caller, request, versionIn(ifMatch), '')
  return syncStored(preview, null)
}

function syncStored(answer: Answer<Sync>, key: string | null): Stored {
  return toStored(answer, (sync) => ({
    status: 200,
    etag: etagOf(sync.account),
    body: { ...sync, ...(key !== null && { key }) },
  }))
}
