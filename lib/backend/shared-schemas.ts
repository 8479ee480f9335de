import * as v from 'valibot'

/**
 * The backend's answers are parsed where they enter, each by the schemas of its noun. Unknown members are dropped, missing or
 * misshapen ones refuse the whole answer. The shapes are those of `openapi.yaml`.
 */

/** Any text of an answer. */
export const text = v.pipe(v.string(), v.maxLength(20_000))
