import { isPathSegment } from '../domain/path-segment.ts'

/** Thrown in place of a request whose path an id would change. */
export class IdUnfit extends Error {}

/** Puts ids into a path of the contract, such as `/accounts/{id}`. Throws `IdUnfit` for one that is no segment. */
export function serializePath(path: string, ids: Record<string, unknown>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name]
    if (typeof id !== 'string' || !isPathSegment(id)) throw new IdUnfit()
    return encodeURIComponent(id)
  })
}
