import type { Branch } from '../../../lib/domain/branch.ts'
import type { ClientVisit } from './client-visit.ts'

/** How many messages of a branch's team the client has not seen. */
export function unreadOf({ backend, caller, me }: ClientVisit, branch: Branch): number {
  const page = backend.listMessages(caller, me.id, branch)
  return page.ok ? page.value.unread : 0
}
