import { failed, ok, type Result } from '../domain/result.ts'
import type { Sync } from '../domain/sync.ts'
import * as answers from './answers.ts'
import { bodyOf, type SyncOrder } from './orders.ts'
import { clampWait, parsedBy, problemOf } from './receive.ts'

/** One sync of a batch. `version`: the one it was decided on; without it the account may have changed since. */
export interface BatchItem extends SyncOrder {
  key: string
  version?: number | undefined
}

/** What became of one item. */
export interface BatchAnswer {
  key: string
  result: Result<Sync>
}

/** An item as it is sent. */
export function itemOf({ key, version, ...order }: BatchItem) {
  return { key, ...(version !== undefined && { ifMatch: `"${version}"` }), ...bodyOf(order) }
}

/** The answers to the items asked. One that is not to these items in this order answers nothing: `bad-answer`. */
export function answersTo(
  asked: readonly BatchItem[],
  items: readonly answers.BatchItemAnswer[],
): Result<BatchAnswer[]> {
  const fits = items.length === asked.length && items.every(({ key }, at) => key === asked[at]?.key)
  if (!fits) return failed({ name: 'bad-answer' })
  return ok(items.map((item) => ({ key: item.key, result: resultOf(item) })))
}

function resultOf({ status, sync, problem, retryAfter }: answers.BatchItemAnswer): Result<Sync> {
  if (status === 200) return parsedBy(answers.sync, sync)
  const wait = retryAfter === undefined ? undefined : clampWait(retryAfter)
  return failed(problemOf(status, problem, wait))
}
