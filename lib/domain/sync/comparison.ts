import type { Account } from '../accounts/account.ts'
import type { Branch } from '../branch.ts'
import type { FieldResult } from './sync.ts'

/** One side of a difference. `value`: as a person would write it; undefined if the field is blank or sensitive. */
export interface ComparedField {
  id: string
  label: string
  blank: boolean
  value?: string | undefined
}

/** Two paired fields that currently hold different values. */
export interface Difference {
  label: string
  group: string
  /** The pet that the fields belong to; undefined for the client's own. */
  pet?: { id: string; name: string } | undefined
  inHome: ComparedField
  facility: ComparedField
  sensitive: boolean
  /** By the branch that is copied into: what copying the other branch's value would do. */
  copy: Record<Branch, FieldResult>
}

/** The differences between the two profiles of a linked client. */
export interface Comparison {
  account: Account
  /** The version of the field definitions shown. A copy sends it back, like the account's version. */
  definitions: number
  /** The number of paired fields with the same value. */
  same: number
  differences: Difference[]
}

/** A comparison on screen, with an operation id for a copy in each direction. Confirming one twice has the same effect as once. */
export interface ComparisonView {
  comparison: Comparison
  /** Operation ids by the branch that is copied into. */
  operationIds: Record<Branch, string>
  /** Whether the server lets a copy be undone. */
  mayUndo: boolean
}
