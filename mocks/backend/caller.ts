import type { SessionRecord } from './model.ts'

/** Who is asking: the signed-in browser a call came from. */
export type SignedInCaller = SessionRecord
