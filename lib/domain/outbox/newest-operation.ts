import { hasPayload, type Operation } from './operation.ts'

/** An hour later nobody wonders any more what became of a press. */
const FRESH_MS = 60 * 60_000

/**
 * What was told of last: what came to an end last, or was asked for since, whatever its kind. What another one took the place of is
 * told of by that one.
 */
export function newestOf(operations: readonly Operation[]): Operation | undefined {
  return operations
    .filter(({ state }) => state !== 'replaced')
    .reduce<Operation | undefined>(
      (newest, each) => (newest && isLater(newest, each) ? newest : each),
      undefined,
    )
}

/** The newest thing before a letter that is none, which can be undone or be under way as before; undefined where the newest is no letter. */
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
