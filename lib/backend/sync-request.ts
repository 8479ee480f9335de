import type { Branch } from '../domain/branch.ts'
import type { SyncChoices } from '../domain/sync/sync.ts'

/** A sync as it is sent: ids and choices, no values. */
export interface SyncRequest extends SyncChoices {
  accountId: string
  to: Branch
}

/** The order as the contract has it, nothing else that the object may carry. */
export function syncRequestBody(request: SyncRequest) {
  const { accountId, to, link, onInactive, role, overwrite, only, flags, definitions } = request
  return {
    accountId,
    to,
    ...(link && { link }),
    ...(onInactive && { onInactive }),
    ...(role && { role }),
    ...(overwrite && { overwrite }),
    ...(only && { only }),
    ...(flags && { flags }),
    ...(definitions && { definitions }),
  }
}
