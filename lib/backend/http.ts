import type { Client } from 'openapi-fetch'
import type { paths } from './schema.ts'

/** The HTTP client of one dashboard origin, typed by the contract. */
export type Http = Client<paths>

/** What every request that changes something must send. */
export interface Credentials {
  csrfToken: string
}

/** The account's version that a change was decided on. `changed` if it is another one by now. */
export interface Versioned extends Credentials {
  version: number
}

/** The idempotency key of a request: sent twice under it, the request is carried out once. */
export interface Keyed extends Credentials {
  key: string
}

/** Returns the headers of a change that is valid only at the version it was decided on. */
export function versionedHeader({ csrfToken, version }: Versioned) {
  return { 'X-CSRF-Token': csrfToken, 'If-Match': `"${version}"` }
}
