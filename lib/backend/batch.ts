import { failed, ok, type Result } from '../domain/result.ts'
import type { Sync, SyncState } from '../domain/sync/sync.ts'
import { type Expected, syncOf } from './expected.ts'
import { clampWait, parseWith, problemFrom } from './read-response.ts'
import { type SyncRequest, syncRequestBody } from './sync-request.ts'
import * as answers from './sync-schemas.ts'

/** One sync of a batch. `version`: the account's version it was decided on; undefined: any version. */
export interface BatchItem extends SyncRequest {
  key: string
  version?: number | undefined
}

/** The outcome of one item. */
export interface BatchItemResult {
  key: string
  result: Result<Sync>
}

/** Returns the item in the form that the contract has. */
export function batchItem({ key, version, ...request }: BatchItem) {
  return {
    key,
    ...(version !== undefined && { ifMatch: `"${version}"` }),
    ...syncRequestBody(request),
  }
}

/**
 * Pairs the answers with the requests: each is a sync in one of these states, or a problem. If the batch does not have these items in this
 * order, all of it is a `bad-answer`. A single item about another account is a `bad-answer` by itself.
 */
export function resultsByKey(
  requests: readonly BatchItem[],
  states: readonly SyncState[],
  items: readonly answers.BatchItemAnswer[],
): Result<BatchItemResult[]> {
  if (items.length !== requests.length) return failed({ name: 'bad-answer' })
  const results: BatchItemResult[] = []
  for (const [at, item] of items.entries()) {
    const request = requests[at]
    if (item.key !== request?.key) return failed({ name: 'bad-answer' })
    results.push({ key: item.key, result: resultOf(item, syncOf(request, states)) })
  }
  return ok(results)
}

function resultOf(
  { status, sync, problem, retryAfter }: answers.BatchItemAnswer,
  expected: Expected<Sync>,
): Result<Sync> {
  if (status === 200) return parseWith(answers.sync, expected, sync)
  const wait = retryAfter === undefined ? undefined : clampWait(retryAfter)
  return failed(problemFrom(status, problem, wait))
}
