import type { Traits } from '../domain/account-filter.ts'

/** Traits as one text, which an index can hold. */
export function shelfOf({ kind, place, status, primary }: Traits): string {
  return [kind, place ?? '-', status, primary ?? '-'].join(' ')
}
