import * as v from 'valibot'

/**
 * Every answer of the backend is parsed where it enters, by the schemas of its subject. Unknown members are dropped; a missing or malformed
 * one refuses the whole answer. The shapes are those of `openapi.yaml`.
 */

/** Any text of an answer. */
export const text = v.pipe(v.string(), v.maxLength(20_000))
