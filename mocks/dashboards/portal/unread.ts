import type { Branch } from '../../../lib/domain/branch.ts'
import type { Guest } from './guest.ts'

/** How many messages of a branch's team the client has not seen. */
export function unreadOf({ backend, caller, me }: Guest, branch: Branch): number {
  const page = backend.listMessages(caller, me.id, branch)
  return page.ok ? page.value.unread : 0
}
