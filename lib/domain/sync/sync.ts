import type { Account } from '../accounts/account.ts'
import type { Flag } from '../accounts/flag.ts'
import type { Branch } from '../branch.ts'
import type { Refusal } from '../problem.ts'
import type { Role } from '../role.ts'
import type { ChosenInDialog } from '../schemas.ts'
import type { Match } from './match.ts'

/** The outcome of one field. Each mapped field has exactly one. */
export type FieldResult =
  | 'copied'
  | 'converted'
  | 'equal'
  | 'kept'
  | 'skipped:no-field'
  | 'skipped:type'
  | 'skipped:option'
  | 'skipped:too-long'
  | 'skipped:wider'
  | 'skipped:sensitive'
  | 'skipped:pet-type'
  | 'required-empty'

/**
 * Values that a person needs to see to decide, as a person would write them, shortened. Only in a preview on screen: never stored, never
 * logged, never of a sensitive field.
 */
export interface ShownValues {
  source?: string | undefined
  target?: string | undefined
  /** The new value in the target, if it differs from `source`. */
  becomes?: string | undefined
}

/** The outcome of one field of the client or of a pet. */
export interface FieldOutcome {
  label: string
  group: string
  result: FieldResult
  /** Id of the source field; undefined for `required-empty`. */
  from?: string | undefined
  /** Id of the target field; undefined for `skipped:no-field`. */
  to?: string | undefined
  /** Whether it holds a code for a door, an alarm or a lockbox: it is carried over only if ticked, and never shown. */
  sensitive?: boolean | undefined
  values?: ShownValues | undefined
  /** For `skipped:too-long`: the value's length and the limit. */
  fit?: { length: number; limit: number } | undefined
}

/** The outcome of one pet and of its fields. `equal`: the target already has this pet. */
export interface PetOutcome {
  petId: string
  name: string
  result: 'copied' | 'equal'
  fields: FieldOutcome[]
}

/** The choices of a sync, with the definitions on screen when they were made. */
export interface SyncChoices extends ChosenInDialog {
  /** The version of the field definitions on screen. If it is outdated, the backend asks again. */
  definitions?: number | undefined
}

/** Returns a field's id in the choices: the source field's id, after the pet's id for a pet's field. */
export function tickOf(fieldId: string, petId?: string): string {
  return petId === undefined ? fieldId : `${petId}/${fieldId}`
}

/** A warning about a sync. `mapping-gone`: the field that this one was mapped to no longer exists. */
export interface Warning {
  kind: 'mapping-gone'
  label: string
}

/**
 * The outcome of the role that a sync of staff asked for. `kept`: a sync never lowers a person's role. `refused`: the person was synced and
 * has the base role; `problem` says why.
 */
export interface RoleOutcome {
  wanted: Role
  result: 'given' | 'kept' | 'refused'
  problem?: Refusal | undefined
}

/**
 * A flag of the source that the target branch has under the same label. `offered`: it is carried over only if the choices name it. `there`:
 * the target profile already has it.
 */
export interface FlagOutcome extends Flag {
  result: 'offered' | 'added' | 'there'
}

/** The state of a sync. `preview`: nothing was changed. `unchanged`: the same two profiles were linked before. */
export type SyncState = 'preview' | 'done' | 'unchanged' | 'undone'

/** The backend's answer to a sync, or to the same sync asked as a preview. */
export interface Sync {
  id: string
  state: SyncState
  to: Branch
  account: Account
  fields: FieldOutcome[]
  pets: PetOutcome[]
  matches: Match[]
  /** For clients, sorted by label; undefined if there is none. */
  flags?: FlagOutcome[] | undefined
  /** For staff, if a role was asked for. */
  role?: RoleOutcome | undefined
  /** The version of the field definitions. In a preview only. */
  definitions?: number | undefined
  warnings?: Warning[] | undefined
  /** Whether only single fields were carried over, between profiles that were linked before. */
  fieldsOnly?: boolean | undefined
  emailsSent: 0
  /** Until when it can be undone, ISO 8601. Undefined in a preview. */
  undoUntil?: string | undefined
}

/** The content of the sync dialog: what the sync would do, and what the confirmation sends back. */
export interface Preview {
  /** The operation's id and idempotency key. Confirming it twice has the same effect as once. */
  operationId: string
  /** The version of the account shown. */
  version: number
  sync: Sync
  /** For staff: the roles that this actor may give in the target, highest first. A hint: the backend decides. */
  roles: Role[]
}
