import { type AccountFilter, isFiltering } from '../domain/accounts/account-filter.ts'
import { keyOf } from './part.ts'
import { fittingShelves, roleBit } from './shelves.ts'
import type { View } from './view.ts'

/** Those of the numbers, in their order, who fit the filter. `among`: only these ids. */
export function fittingIn(
  view: View,
  numbers: Uint32Array<ArrayBuffer>,
  filter: AccountFilter,
  among?: ReadonlySet<string>,
): Uint32Array<ArrayBuffer> {
  if (!among && !isFiltering(filter)) return numbers
  const { shelves, roles } = view
  const fits = fittingShelves(filter)
  const role = roleBit(filter.role)
  const meant = among && numbersOf(view, among)
  const fitting = new Uint32Array(numbers.length)
  let count = 0
  for (const number of numbers) {
    if (!fits[shelves[number] ?? 0]) continue
    if (role !== 0 && ((roles[number] ?? 0) & role) === 0) continue
    if (!meant || meant[number]) fitting[count++] = number
  }
  return count === numbers.length ? fitting : fitting.slice(0, count)
}

/** By number, 1 for those with one of the ids. */
function numbersOf({ parts, offsets, total }: View, ids: ReadonlySet<string>): Uint8Array {
  const meant = new Uint8Array(total)
  for (const id of ids) {
    const key = keyOf(id)
    for (const [at, part] of parts.entries()) {
      const place = part.placeOf(key)
      if (place !== undefined) meant[(offsets[at] ?? 0) + place] = 1
    }
  }
  return meant
}
