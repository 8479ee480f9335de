import type { Capability } from '../domain/capability.ts'
import { failed, type Refused } from '../domain/result.ts'
import type { BackendClient } from './client.ts'

/** The capability that each call needs, as the contract has it; undefined for what every server offers. */
export const CALL_CAPABILITIES: Readonly<Record<keyof BackendClient, Capability | undefined>> = {
  readSession: undefined,
  findByProfile: undefined,
  readAccount: undefined,
  listChanges: 'changes',
  previewSync: 'sync',
  sync: 'sync',
  findSyncs: 'sync',
  previewBatch: 'sync-batch',
  syncBatch: 'sync-batch',
  undoSync: 'undo',
  changeStatus: 'status',
  changeRole: 'role',
  changePrimary: 'primary-branch',
  changeFlag: 'flags',
  listFlags: 'flags',
  createAccount: 'create',
  listFields: 'fields',
  readMappings: 'mappings',
  saveMappings: 'mappings',
  compare: 'comparison',
  listMessages: 'conversation',
  writeMessage: 'conversation',
  markSeen: 'conversation',
  listServices: 'services',
  requestServices: 'services',
  listSchedule: 'schedule',
  listInvoices: 'invoices',
  listAudit: 'audit',
}

/** Returns the client with every call that this server does not offer answered by `not-offered`, without a request. */
export function onlyOffered(
  client: BackendClient,
  capabilities: readonly Capability[],
): BackendClient {
  const refuse = async (): Promise<Refused> => failed({ name: 'not-offered' })
  const refused = Object.entries(CALL_CAPABILITIES).flatMap(([call, needed]) =>
    needed && !capabilities.includes(needed) ? [[call, refuse] as const] : [],
  )
  return { ...client, ...Object.fromEntries(refused) }
}
