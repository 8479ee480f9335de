import type { OpenPreviews } from '../outbox/open-previews.ts'
import type { Operations } from '../outbox/operations.ts'
import type { Sessions } from '../session/sessions.ts'

/** Parts of the worker that calls which change an account use. */
export interface ChangeCallParts {
  sessions: Sessions
  previews: OpenPreviews
  operations: Operations
}
