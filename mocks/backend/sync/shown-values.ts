import type { FieldResult } from '../../../lib/domain/sync/sync.ts'
import type { Value } from '../model.ts'
import type { WireField, WireShownValues } from '../wire.ts'
import { isBlank } from './same-value.ts'
import { showValue } from './show-value.ts'

/** Two paired fields, and their values. */
export interface Pair {
  from: WireField
  to: WireField
  value: Value | undefined
  held: Value | undefined
}

/** Results for which seeing the values helps to decide. */
const SHOWN: readonly FieldResult[] = [
  'copied',
  'converted',
  'kept',
  'skipped:type',
  'skipped:option',
  'skipped:too-long',
]

/**
 * Returns the values that a preview shows of two fields: none if either is sensitive, ticked or not, and none where they would not help to
 * decide. `becomes`: the target's value afterwards, or if it were ticked.
 */
export function shownValues(
  { from, to, value, held }: Pair,
  result: FieldResult,
  becomes: Value | undefined,
): WireShownValues | undefined {
  if (from.sensitive || to.sensitive || !SHOWN.includes(result)) return undefined
  const source = isBlank(value) ? undefined : showValue(value, from)
  const carried = result === 'copied' || result === 'converted'
  const target = carried || isBlank(held) ? undefined : showValue(held, to)
  const then = becomes === undefined ? undefined : showValue(becomes, to)
  return {
    ...(source && { source }),
    ...(target && { target }),
    ...(then && then !== source && { becomes: then }),
  }
}
