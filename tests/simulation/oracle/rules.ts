import type { Branch } from '../../../lib/domain/branch.ts'
import type { Operation, OperationState } from '../../../lib/domain/outbox/operation.ts'
import type { Role } from '../../../lib/domain/role.ts'
import type { AccountRecord } from '../../../mocks/backend/model.ts'

// The rules are written down a second time here: nothing of the product is asked.

export const BRANCHES: readonly Branch[] = ['in-home', 'facility']
export const LEVELS: Record<Role, number> = {
  Admin: 4,
  'Office Manager': 3,
  Scheduler: 3,
  'Staff/User': 2,
  'Tech/Runner': 2,
  Trainee: 1,
}
export const BASE: Record<Branch, Role> = { 'in-home': 'Staff/User', facility: 'Tech/Runner' }
const OPEN: readonly OperationState[] = ['queued', 'sending', 'waiting', 'unknown']
/** Why an operation may have failed although the backend carried it out: its answers were lost, eight times. */
export const UNANSWERED = ['offline', 'timeout', 'server-error', 'bad-answer', 'in-progress']
/** How often something is sent before it is given up. */
export const MOST_TRIES = 8

/** Where an operation may go from each state. */
export const NEXT: Record<string, readonly string[]> = {
  queued: ['sending', 'conflict', 'failed', 'cancelled'],
  sending: ['done', 'conflict', 'failed', 'waiting', 'unknown'],
  unknown: ['done', 'undone', 'queued', 'failed', 'unknown'],
  waiting: ['sending', 'conflict', 'failed', 'cancelled'],
  done: ['undone'],
  conflict: ['replaced', 'cancelled'],
  failed: ['unknown', 'replaced', 'cancelled'],
  undone: [],
  cancelled: [],
  replaced: [],
}

/** Throws the sentence where something does not hold. */
export function must(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence)
}

/** The rank somebody has in a branch; 0 without an active profile there. */
export function levelOf(account: AccountRecord | undefined, branch: Branch): number {
  const profile = account?.profiles[branch]
  return profile?.status === 'active' && profile.role ? LEVELS[profile.role] : 0
}

export const other = (branch: Branch): Branch => (branch === 'in-home' ? 'facility' : 'in-home')

export const isOpen = ({ state }: Operation) => OPEN.includes(state)
