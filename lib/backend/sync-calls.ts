import { failed, ok, type Result } from '../domain/result.ts'
import type { Sync } from '../domain/sync/sync.ts'
import { type BatchItem, type BatchItemResult, batchItem, resultsByKey } from './batch.ts'
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
import type { FetchWithin } from './permitted-fetch.ts'
import { readResponse } from './read-response.ts'
import { type SyncRequest, syncRequestBody } from './sync-request.ts'
import * as answers from './sync-schemas.ts'

/** An answer to a batch counts as lost after this long: a hundred syncs take longer than one. */
const BATCH_TIMEOUT_MS = 60_000

/** A sync to look up by its key. */
export interface SyncLookup extends SyncTarget {
  key: string
}

/** Creates the calls that sync accounts, one or many at once, and undo it. */
export function createSyncCalls(http: Http, fetchWithin: FetchWithin) {
  async function askBatch(items: readonly BatchItem[], csrfToken: string, dryRun: boolean) {
    const answered = await readResponse(
      answers.batch,
      // Each item is checked against its own request.
      anything,
      http.POST('/syncs/batch', {
        params: { header: { 'X-CSRF-Token': csrfToken } },
        body: { items: items.map(batchItem), dryRun },
        fetch: fetchWithin(BATCH_TIMEOUT_MS),
        parseAs: 'stream',
      }),
    )
    const states = dryRun ? PREVIEWED : CARRIED_OUT
    return answered.ok ? resultsByKey(items, states, answered.value.items) : answered
  }

  return {
    /** Previews a sync: the same call, with `dryRun`. */
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

    /** Carries out the sync, once per key. `changed` if the account is no longer at `version`. */
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
     * Looks up to 100 syncs up by their keys. Those that never arrived are missing. One that is answered with something else is a
     * `bad-answer` by itself.
     */
    async findSyncs(lookups: readonly SyncLookup[]): Promise<Result<Map<string, Result<Sync>>>> {
      if (lookups.length === 0) return ok(new Map())
      const targets = new Map(lookups.map(({ key, ...target }) => [key, target]))
      const query = { key: [...targets.keys()] }
      const found = await readResponse(
        answers.syncs,
        // Each is checked against its key below.
        anything,
        http.GET('/syncs', { params: { query }, parseAs: 'stream' }),
      )
      if (!found.ok) return found
      const syncs = new Map<string, Result<Sync>>()
      for (const { key = '', ...sync } of found.value.syncs) {
        const target = targets.get(key)
        // A sync without its key would count as never arrived, and be sent again. Two under one key are ambiguous.
        if (!target || syncs.has(key)) return failed({ name: 'bad-answer' })
        syncs.set(key, syncOf(target, FOUND)(sync) ? ok(sync) : failed({ name: 'bad-answer' }))
      }
      return ok(syncs)
    },

    /**
     * Carries out up to 100 syncs, each once per key, and returns their results in the order of the request. A problem with the whole batch
     * says nothing about any item: each has to be looked up by its key.
     */
    syncBatch: (
      items: readonly BatchItem[],
      { csrfToken }: Credentials,
    ): Promise<Result<BatchItemResult[]>> => askBatch(items, csrfToken, false),

    /** Previews a batch item by item: the same call, with `dryRun`. */
    previewBatch: (
      items: readonly BatchItem[],
      { csrfToken }: Credentials,
    ): Promise<Result<BatchItemResult[]>> => askBatch(items, csrfToken, true),

    /** Undoes a sync. */
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
