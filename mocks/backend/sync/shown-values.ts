import type { FieldResult } from '../../../lib/domain/sync/sync.ts'
import type { Value } from '../model.ts'
import type { WireField, WireShownValues } from '../wire.ts'
import { isBlank } from './same-value.ts'
import { showValue } from './show-value.ts'

/** Two fields that belong together, and what they hold. */
export interface Pair {
  from: WireField
  to: WireField
  value: Value | undefined
  held: Value | undefined
}

/** Where there is something to decide by looking. */
const SHOWN: readonly FieldResult[] = [
  'copied',
  'converted',
  'kept',
  'skipped:type',
  'skipped:option',
  'skipped:too-long',
]

/**
 * What a preview shows of two fields. Nothing where either is sensitive, ticked or not, and nothing where looking would not
 * help. `becomes`: what stands in the target then, or would if it were ticked.
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
