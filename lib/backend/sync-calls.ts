import { failed, ok, type Result } from '../domain/result.ts'
import type { Sync } from '../domain/sync/sync.ts'
import { type BatchItem, type BatchItemResult, batchItem, resultsByKey } from './batch.ts'
import { createBoundedFetch } from './bounded-fetch.ts'
import {
  anything,
  CARRIED_OUT,
  FOUND,
  PREVIEWED,
  type SyncTarget,
  syncOf,
  undoneSync,
} from './expected.ts'
import type { Credentials, Http, Keyed } from './http.ts'
import { readResponse } from './read-response.ts'
import { type SyncRequest, syncRequestBody } from './sync-request.ts'
import * as answers from './sync-schemas.ts'

/** A hundred syncs take longer than one. */
const BATCH_TIMEOUT_MS = 60_000

/** A sync that is looked up by its key. */
export interface SyncLookup extends SyncTarget {
  key: string
}

/** Syncing accounts, by themselves or many at once, and taking it back. */
export function createSyncCalls(http: Http) {
  async function askBatch(items: readonly BatchItem[], csrfToken: string, dryRun: boolean) {
    const answered = await readResponse(
      answers.batch,
      // Each item is held to its order by itself.
      anything,
      http.POST('/syncs/batch', {
        params: { header: { 'X-CSRF-Token': csrfToken } },
        body: { items: items.map(batchItem), dryRun },
        fetch: createBoundedFetch(BATCH_TIMEOUT_MS),
        parseAs: 'stream',
      }),
    )
    const states = dryRun ? PREVIEWED : CARRIED_OUT
    return answered.ok ? resultsByKey(items, states, answered.value.items) : answered
  }

  return {
    /** Previews a sync: the operation itself, with `dryRun`. */
    previewSync: (request: SyncRequest, { csrfToken }: Credentials): Promise<Result<Sync>> =>
      readResponse(
        answers.sync,
        syncOf(request, PREVIEWED),
        http.POST('/syncs', {
          params: { header: { 'X-CSRF-Token': csrfToken } },
          body: { ...syncRequestBody(request), dryRun: true, showValues: true },
          parseAs: 'stream',
        }),
      ),

    /** Carries the sync out, once per key. `changed` when the account is no longer at `version`. */
    sync: (
      request: SyncRequest,
      { csrfToken, key, version }: Keyed & { version: number | undefined },
    ): Promise<Result<Sync>> =>
      readResponse(
        answers.sync,
        syncOf(request, CARRIED_OUT),
        http.POST('/syncs', {
          params: {
            header: {
              'X-CSRF-Token': csrfToken,
              'Idempotency-Key': key,
              ...(version !== undefined && { 'If-Match': `"${version}"` }),
            },
          },
          body: { ...syncRequestBody(request), dryRun: false, showValues: false },
          parseAs: 'stream',
        }),
      ),

    /**
     * What became of up to 100 syncs, each by its key. Those that never arrived are missing; one that is answered with something else is
     * a `bad-answer` by itself.
     */
    async findSyncs(lookups: readonly SyncLookup[]): Promise<Result<Map<string, Result<Sync>>>> {
      if (lookups.length === 0) return ok(new Map())
      const targets = new Map(lookups.map(({ key, ...target }) => [key, target]))
      const query = { key: [...targets.keys()] }
      const found = await readResponse(
        answers.syncs,
        // Each is held to its key below.
        anything,
        http.GET('/syncs', { params: { query }, parseAs: 'stream' }),
      )
      if (!found.ok) return found
      const syncs = new Map<string, Result<Sync>>()
      for (const { key = '', ...sync } of found.value.syncs) {
        const target = targets.get(key)
        // Taken for "never arrived", a sync without its key would be asked for again. Two under one key say nothing.
        if (!target || syncs.has(key)) return failed({ name: 'bad-answer' })
        syncs.set(key, syncOf(target, FOUND)(sync) ? ok(sync) : failed({ name: 'bad-answer' }))
      }
      return ok(syncs)
    },

    /**
     * Carries up to 100 syncs out, each once per key, and answers each in the order asked. A problem of the whole says nothing
     * about any item: each is to be looked up by its key.
     */
    syncBatch: (
      items: readonly BatchItem[],
      { csrfToken }: Credentials,
    ): Promise<Result<BatchItemResult[]>> => askBatch(items, csrfToken, false),

    /** Previews a batch item by item: `syncBatch` itself, with `dryRun`. */
    previewBatch: (
      items: readonly BatchItem[],
      { csrfToken }: Credentials,
    ): Promise<Result<BatchItemResult[]>> => askBatch(items, csrfToken, true),

    /** Takes a sync back. */
    undoSync: (
      undo: SyncTarget & { syncId: string },
      { csrfToken, key }: Keyed,
    ): Promise<Result<Sync>> =>
      readResponse(
        answers.sync,
        undoneSync(undo),
        http.POST('/syncs/{id}/undo', {
          params: {
            path: { id: undo.syncId },
            header: { 'X-CSRF-Token': csrfToken, 'Idempotency-Key': key },
          },
          parseAs: 'stream',
        }),
      ),
  }
}

export type SyncCalls = ReturnType<typeof createSyncCalls>
