import type { Account } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'
import type { FieldResult } from './sync.ts'

/** One side of a difference. `value` is written out as a person would, and absent where it is blank or sensitive. */
export interface ComparedField {
  id: string
  label: string
  blank: boolean
  value?: string | undefined
}

/** Two fields that belong together and do not hold the same today. */
export interface Difference {
  label: string
  group: string
  /** The pet whose fields these are; absent for the client's own. */
  pet?: { id: string; name: string } | undefined
  inHome: ComparedField
  facility: ComparedField
  sensitive: boolean
  /** What would become of the other branch's value if it were copied into this one. */
  copy: Record<Branch, FieldResult>
}

/** What differs between the two profiles of a linked client. */
export interface Comparison {
  account: Account
  /** State of the field definitions that this shows; goes with a copy, like the account's version. */
  definitions: number
  /** How many fields that belong together hold the same. */
  same: number
  differences: Difference[]
}

/** A comparison on screen, with an operation id for a copy in either direction: confirming one twice is the same as once. */
export interface ComparisonView {
  comparison: Comparison
  /** By the branch that is copied into. */
  operationIds: Record<Branch, string>
}
