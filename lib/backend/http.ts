import type { Client } from 'openapi-fetch'
import type { paths } from './schema.ts'

/** The wire to one dashboard origin, typed by the contract. */
export type Http = Client<paths>

/** What must go with a request that changes something. */
export interface Credentials {
  csrfToken: string
}

/** The account as it was when it was decided on. `changed` when it is no longer that. */
export interface Versioned extends Credentials {
  version: number
}

/** A name for this very request, made once: sent twice under it, it is carried out once. */
export interface Keyed extends Credentials {
  key: string
}

/** The headers of a change that holds only for the version it was decided on. */
export function versionedHeader({ csrfToken, version }: Versioned) {
  return { 'X-CSRF-Token': csrfToken, 'If-Match': `"${version}"` }
}
