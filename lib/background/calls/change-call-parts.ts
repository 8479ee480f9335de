import type { OpenPreviews } from '../outbox/open-previews.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'

/** What changing something about an account works with: who asks, what was on screen, and what is done. */
export interface ChangeCallParts {
  sessions: Sessions
  previews: OpenPreviews
  operations: Operations
}
