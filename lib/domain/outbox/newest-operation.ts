import { hasPayload, type Operation } from './operation.ts'

/** An operation counts as fresh for an hour. */
const FRESH_MS = 60 * 60_000

/**
 * Returns the operation to show: the one that ended or was requested last, of any kind. A replaced one is left out, because the one that
 * replaced it is shown.
 */
export function newestOf(operations: readonly Operation[]): Operation | undefined {
  return operations
    .filter(({ state }) => state !== 'replaced')
    .reduce<Operation | undefined>(
      (newest, each) => (newest && isLater(newest, each) ? newest : each),
      undefined,
    )
}

/** Returns the newest operation without a payload if the newest of all has one, else undefined. It may still be under way, or be undone. */
export function newestWithoutPayload(operations: readonly Operation[]): Operation | undefined {
  const newest = newestOf(operations)
  if (!newest || !hasPayload(newest)) return undefined
  return newestOf(operations.filter((each) => !hasPayload(each)))
}

/** True if the operation ended, or was requested, less than an hour before `now` (epoch milliseconds). */
export function isFresh(operation: Operation, now: number): boolean {
  return now - newsAt(operation) < FRESH_MS
}

function isLater(one: Operation, other: Operation): boolean {
  return newsAt(one) > newsAt(other) || (newsAt(one) === newsAt(other) && one.madeAt > other.madeAt)
}

function newsAt({ settledAt, madeAt }: Operation): number {
  return settledAt ?? madeAt
}
