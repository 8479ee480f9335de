import { hasPayload, type Operation } from './operation.ts'

/** An hour later nobody wonders any more what became of a press. */
const FRESH_MS = 60 * 60_000

/**
 * The operation to show: the last that ended, or that was asked for since, whatever its kind. One that was replaced is shown by the
 * one that replaced it.
 */
export function newestOf(operations: readonly Operation[]): Operation | undefined {
  return operations
    .filter(({ state }) => state !== 'replaced')
    .reduce<Operation | undefined>(
      (newest, each) => (newest && isLater(newest, each) ? newest : each),
      undefined,
    )
}

/** The newest operation without a payload, where the newest has one: it may still be under way, or be undone. Else undefined. */
export function newestWithoutPayload(operations: readonly Operation[]): Operation | undefined {
  const newest = newestOf(operations)
  if (!newest || !hasPayload(newest)) return undefined
  return newestOf(operations.filter((each) => !hasPayload(each)))
}

/** Whether it came to an end, or was asked for, a short while before `now` (epoch milliseconds). */
export function isFresh(operation: Operation, now: number): boolean {
  return now - newsAt(operation) < FRESH_MS
}

function isLater(one: Operation, other: Operation): boolean {
  return newsAt(one) > newsAt(other) || (newsAt(one) === newsAt(other) && one.madeAt > other.madeAt)
}

function newsAt({ settledAt, madeAt }: Operation): number {
  return settledAt ?? madeAt
}
