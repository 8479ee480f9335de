/**
 * What a server may offer beyond the session and the account of a profile page. The contract says which operations belong to each, as
 * `x-capability`.
 */
export const CAPABILITIES = [
  'changes',
  'sync',
  'sync-batch',
  'undo',
  'status',
  'role',
  'primary-branch',
  'flags',
  'create',
  'fields',
  'mappings',
  'comparison',
  'conversation',
  'services',
  'schedule',
  'invoices',
  'audit',
] as const

export type Capability = (typeof CAPABILITIES)[number]

/** Whatever knows what a server offers: a session, as the worker or as the popup has it. */
export interface Offering {
  capabilities: readonly Capability[]
}

/** Capabilities that are of no use without another one. */
const NEEDS: { [capability in Capability]?: Capability } = {
  'sync-batch': 'sync',
  comparison: 'sync',
  mappings: 'fields',
}

/** Returns the capabilities among the names that a server gives. Drops those unknown here, and those that lack what they need. */
export function capabilitiesAmong(names: readonly string[]): Capability[] {
  return CAPABILITIES.filter((capability) => {
    const needed = NEEDS[capability]
    return names.includes(capability) && (needed === undefined || names.includes(needed))
  })
}

/** True if the server offers it. */
export function offers({ capabilities }: Offering, capability: Capability): boolean {
  return capabilities.includes(capability)
}
