import type { components } from '../../lib/backend/schema.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import { type Answer, refuse } from './answer.ts'
import type { Caller } from './backend.ts'
import type { Store } from './store.ts'

/** Changes the branch that a client sees first. */
export function changePrimaryBranch(
  _store: Store,
  _caller: Caller,
  _id: string,
  _branch: Branch,
  _expectedVersion: number | undefined,
): Answer<components['schemas']['Account']> {
  return refuse('not-found')
}
