import type { AccountKind } from '../accounts/account.ts'
import type { FormEntry } from './creation.ts'
import { textIn } from './form-entry.ts'
import type { FormGroup } from './form-rows.ts'

/** A part of the form that has to be filled in or corrected before it can be sent. */
export type MissingField =
  | 'branches'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'not-an-email'
  | `pet ${string}`

/** True if an e-mail is needed: for staff, for a person in both branches, and to send the welcome e-mail. */
export function needsEmail(kind: AccountKind, { branches, welcome }: FormEntry): boolean {
  return kind === 'staff' || branches.length > 1 || welcome
}

/** Returns what the form lacks, in the order on screen. The backend checks everything else. */
export function missingFieldsOf(
  kind: AccountKind,
  entry: FormEntry,
  pet: readonly FormGroup[],
): MissingField[] {
  const { branches, firstName, lastName, pets } = entry
  const email = entry.email.trim()
  const missing: MissingField[] = []
  if (branches.length === 0) missing.push('branches')
  if (!firstName.trim()) missing.push('firstName')
  if (!lastName.trim()) missing.push('lastName')
  if (!email && needsEmail(kind, entry)) missing.push('email')
  if (email && !/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(email)) missing.push('not-an-email')
  const name = pet.flatMap(({ rows }) => rows).find(({ fields }) => fields[0]?.key === 'petName')
  if (name && kind === 'client') {
    for (const { id, texts } of pets) if (!textIn(name, texts).trim()) missing.push(`pet ${id}`)
  }
  return missing
}
