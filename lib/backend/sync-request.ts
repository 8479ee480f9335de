import type { Branch } from '../domain/branch.ts'
import { syncChoices } from '../domain/schemas.ts'
import type { SyncChoices } from '../domain/sync/sync.ts'
import type { components } from './schema.ts'

/** A sync as it is sent: ids and choices, no values. */
export interface SyncRequest extends SyncChoices {
  accountId: string
  to: Branch
}

type ContractKey = keyof components['schemas']['SyncBatchItem']

/** Every choice, as far as the contract has it: one that it does not have is a type error. */
const CHOICES: readonly (ContractKey & keyof SyncChoices)[] = [
  // Safe: these are its keys.
  ...(Object.keys(syncChoices) as (keyof typeof syncChoices)[]),
  'definitions',
]

/** Choices of which each that is there has a value. */
type Made = { [Choice in keyof SyncChoices]?: NonNullable<SyncChoices[Choice]> }

/** The order as the contract has it, nothing else that the object may carry. */
export function syncRequestBody(request: SyncRequest) {
  const { accountId, to } = request
  const made = CHOICES.flatMap((choice) => (request[choice] ? [[choice, request[choice]]] : []))
  // Safe: each choice has the value that it has in the request.
  return { accountId, to, ...(Object.fromEntries(made) as Made) }
}
