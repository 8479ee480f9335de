import type { Account, AccountKind, ProfileStatus } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'
import type { Field } from '../mappings/field.ts'
import type { FieldPair } from '../mappings/mapping.ts'
import type { Problem } from '../problem.ts'

/** The text typed into one field. */
export interface TypedValue {
  fieldId: string
  text: string
}

/** A person to create, in one branch or in both at once. */
export interface NewPerson {
  kind: AccountKind
  firstName: string
  lastName: string
  email?: string | undefined
  phone?: string | undefined
  /** A client's first branch is the primary one. */
  branches: Branch[]
  values: TypedValue[]
  pets: { values: TypedValue[] }[]
  /** Whether a welcome e-mail is sent: one, whatever the number of branches. */
  sendWelcome: boolean
}

/** The form's content for one pet. */
export interface PetEntry {
  /** Unique among the pets of one form. */
  id: string
  texts: FieldTexts
}

/** The typed texts by field id. */
export type FieldTexts = Record<string, string>

/** The whole content of the form. */
export interface FormEntry {
  /** A client's first branch is the primary one. */
  branches: Branch[]
  firstName: string
  lastName: string
  email: string
  phone: string
  texts: FieldTexts
  pets: PetEntry[]
  welcome: boolean
}

/** An unfinished form. It is stored, because the popup closes whenever it loses the focus. */
export interface FormDraft {
  /** The idempotency key: the same form sent twice creates the same person. */
  id: string
  actorId: string
  kind: AccountKind
  entry: FormEntry
  /** The form was sent, and its outcome is not known yet. */
  sent: boolean
}

/** What the form needs to be drawn. */
export interface FormView {
  /** The idempotency key of a new form. */
  id: string
  actorId: string
  kind: AccountKind
  /** The branches where this actor may create the person. A hint: the backend decides. */
  open: Branch[]
  /** For clients: the fields of both branches, without door and alarm codes. */
  fields: Field[]
  /** The fields that belong together. */
  pairs: FieldPair[]
  /** The unfinished form from before, if there is one. */
  draft?: FormDraft | undefined
}

/** The part of the form by which duplicates are searched. */
export type DuplicateQuery = Pick<FormEntry, 'firstName' | 'lastName' | 'email' | 'phone'>

/** Why an account may be the same person, the strongest reason first. */
export type DuplicateReason = 'email' | 'phone' | 'name'

/** An account that may be the same person. */
export interface DuplicateCandidate {
  account: Account
  reasons: DuplicateReason[]
}

/** The outcome of a form that was sent. `unknown`: the answer was lost; sending the same form under the same key finds out. */
export type Creation =
  | { state: 'created'; account: Account }
  | { state: 'unknown'; problem: Problem }

/** Returns the full name in the form, '' while there is none. */
export function nameIn({ firstName, lastName }: Pick<FormEntry, 'firstName' | 'lastName'>): string {
  return `${firstName.trim()} ${lastName.trim()}`.trim()
}

/** Returns the account's status in a branch; undefined without a profile there. */
export function statusIn(account: Account, branch: Branch): ProfileStatus | undefined {
  return account.profiles[branch]?.status
}
