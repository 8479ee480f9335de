import type { Branch } from '../domain/branch.ts'
import { syncChoices } from '../domain/schemas.ts'
import type { SyncChoices } from '../domain/sync/sync.ts'
import type { components } from './schema.ts'

/** A sync request: ids and choices, no values. */
export interface SyncRequest extends SyncChoices {
  accountId: string
  to: Branch
}

type ContractKey = keyof components['schemas']['SyncBatchItem']

/** The names of the choices. One that the contract does not have is a type error. */
const CHOICES: readonly (ContractKey & keyof SyncChoices)[] = [
  // Safe: these are its keys.
  ...(Object.keys(syncChoices) as (keyof typeof syncChoices)[]),
  'definitions',
]

/** The choices, each with a value if it is there. */
type Made = { [Choice in keyof SyncChoices]?: NonNullable<SyncChoices[Choice]> }

/** Returns the request in the form that the contract has, without other properties of the object. */
export function syncRequestBody(request: SyncRequest) {
  const { accountId, to } = request
  const made = CHOICES.flatMap((choice) => (request[choice] ? [[choice, request[choice]]] : []))
  // Safe: each choice keeps its value from the request.
  return { accountId, to, ...(Object.fromEntries(made) as Made) }
}
