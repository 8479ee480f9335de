import type { Account, AccountKind, ProfileStatus } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'
import type { Field } from '../mappings/field.ts'
import type { FieldPair } from '../mappings/mapping.ts'
import type { Problem } from '../problem.ts'

/** What was typed into one field. */
export interface TypedValue {
  fieldId: string
  text: string
}

/** Somebody who is to be created, in one branch or in both at once. */
export interface NewPerson {
  kind: AccountKind
  firstName: string
  lastName: string
  email?: string | undefined
  phone?: string | undefined
  /** The first one is the primary branch of a client. */
  branches: Branch[]
  values: TypedValue[]
  pets: { values: TypedValue[] }[]
  /** One mail, whatever the number of branches. */
  sendWelcome: boolean
}

/** What was typed for one pet. */
export interface PetEntry {
  /** Tells pets of one form apart. */
  id: string
  texts: FieldTexts
}

/** What was typed, by field id. */
export type FieldTexts = Record<string, string>

/** Everything that stands in the form. */
export interface FormEntry {
  /** The first one is the primary branch of a client. */
  branches: Branch[]
  firstName: string
  lastName: string
  email: string
  phone: string
  texts: FieldTexts
  pets: PetEntry[]
  welcome: boolean
}

/** An unfinished form: it outlives the popup, which closes whenever it loses the focus. */
export interface FormDraft {
  /** The key it is sent under: the same form twice is the same person. */
  id: string
  actorId: string
  kind: AccountKind
  entry: FormEntry
  /** It was sent, and nobody knows yet what became of it. */
  sent: boolean
}

/** What the form is made of. */
export interface FormView {
  /** The key of a form that begins now. */
  id: string
  actorId: string
  kind: AccountKind
  /** Where this actor may create somebody. A hint: the backend decides. */
  open: Branch[]
  /** Of clients: the fields of both branches, without codes of doors and alarms. */
  fields: Field[]
  /** Which of them belong together. */
  pairs: FieldPair[]
  /** The form that was left unfinished before. */
  draft?: FormDraft | undefined
}

/** By what somebody is looked for who may be there already. */
export type DuplicateQuery = Pick<FormEntry, 'firstName' | 'lastName' | 'email' | 'phone'>

/** Why somebody may be the same person, the surest first. */
export type DuplicateReason = 'email' | 'phone' | 'name'

/** Somebody who may be the same person. */
export interface DuplicateCandidate {
  account: Account
  reasons: DuplicateReason[]
}

/** What became of a form that was sent. `unknown`: the answer was lost; the same form under the same key finds out. */
export type Creation =
  | { state: 'created'; account: Account }
  | { state: 'unknown'; problem: Problem }

/** How somebody in the form is called; '' while there is no name. */
export function nameIn({ firstName, lastName }: Pick<FormEntry, 'firstName' | 'lastName'>): string {
  return `${firstName.trim()} ${lastName.trim()}`.trim()
}

/** What the profile of somebody is in a branch, if there is one. */
export function statusIn(account: Account, branch: Branch): ProfileStatus | undefined {
  return account.profiles[branch]?.status
}
