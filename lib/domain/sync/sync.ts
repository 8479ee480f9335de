import type { Account } from '../accounts/account.ts'
import type { Flag } from '../accounts/flag.ts'
import type { Branch } from '../branch.ts'
import type { Refusal } from '../problem.ts'
import type { Role } from '../role.ts'
import type { ChosenInDialog } from '../schemas.ts'
import type { Match } from './match.ts'

/** What became of one field: each mapped field ends as exactly one of these. */
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
 * Values that have to be looked at to decide, written out as a person would and shortened. Only in a preview on screen: never
 * stored, never logged, never of a sensitive field.
 */
export interface ShownValues {
  source?: string | undefined
  target?: string | undefined
  /** What would stand in the target, where that is not `source` word for word. */
  becomes?: string | undefined
}

/** One field of the client or of a pet. */
export interface FieldOutcome {
  label: string
  group: string
  result: FieldResult
  /** Id of the field at the source; absent for `required-empty`. */
  from?: string | undefined
  /** Id of the field in the target; absent for `skipped:no-field`. */
  to?: string | undefined
  /** A code of a door, an alarm, a lockbox: it comes along only when ticked, and is never shown. */
  sensitive?: boolean | undefined
  values?: ShownValues | undefined
  /** Of `skipped:too-long`: how long it is, and how long it may be. */
  fit?: { length: number; limit: number } | undefined
}

/** What became of one pet and of its fields. `equal`: the target knew this pet already. */
export interface PetOutcome {
  petId: string
  name: string
  result: 'copied' | 'equal'
  fields: FieldOutcome[]
}

/** What was chosen about a sync, and what was on screen then. */
export interface SyncChoices extends ChosenInDialog {
  /** State of the field definitions that was on screen; with an older one the backend asks again. */
  definitions?: number | undefined
}

/** How a field is named in the choices: by the id at the source, for a pet's field after the pet's own. */
export function tickOf(fieldId: string, petId?: string): string {
  return petId === undefined ? fieldId : `${petId}/${fieldId}`
}

/** Something else to know about a sync. `mapping-gone`: the field that this one was mapped to is not there any more. */
export interface Warning {
  kind: 'mapping-gone'
  label: string
}

/**
 * What became of the role that a sync of staff asked for. `kept`: a sync never lowers the role somebody has. `refused`: the
 * person was synced and stays at the base role; `problem` says why.
 */
export interface RoleOutcome {
  wanted: Role
  result: 'given' | 'kept' | 'refused'
  problem?: Refusal | undefined
}

/**
 * A flag of the source that the target branch has under the same label. `offered`: it comes along only when it is named.
 * `there`: the target profile has it already.
 */
export interface FlagOutcome extends Flag {
  result: 'offered' | 'added' | 'there'
}

/** `preview` changed nothing; `unchanged` says the very same pair was linked before. */
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
  /** Of clients, by label; absent where there is none. */
  flags?: FlagOutcome[] | undefined
  /** Of staff, where a role was asked for. */
  role?: RoleOutcome | undefined
  /** State of the field definitions. In a preview only. */
  definitions?: number | undefined
  warnings?: Warning[] | undefined
  /** Only single fields were carried, between profiles that were linked before. */
  fieldsOnly?: boolean | undefined
  emailsSent: 0
  /** ISO 8601, until when it can be taken back. Absent in a preview. */
  undoUntil?: string | undefined
}

/** What a sync would do, and what must be sent back to have exactly that done. */
export interface Preview {
  /** The operation's id and key. Confirming it twice is the same as once. */
  operationId: string
  /** The account's version that this preview shows. */
  version: number
  sync: Sync
  /** Of staff: the roles this actor may give in the target, highest first. A hint: the backend decides. */
  roles: Role[]
}
