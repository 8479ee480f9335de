import type { SessionRecord } from './model.ts'

/** The session of the browser that a call came from. */
export type SignedInCaller = SessionRecord
