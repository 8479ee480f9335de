import type { FormEntry } from '../../lib/domain/create/creation.ts'
import { text } from '../../lib/text/text.ts'
import { branchLabel } from './branch-label.ts'

/** The person just created, and the choices made. */
export interface CreatedAccount extends Pick<FormEntry, 'branches' | 'welcome'> {
  name: string
}

/** Says what was created: "Nora Newman is now in In-Home and Facility. No e-mail was sent." */
export function createdLabel({ name, branches, welcome }: CreatedAccount): string {
  const created = text('create.created', { name, branches: branchLabel(branches) })
  return `${created} ${text(welcome ? 'create.welcomeSent' : 'create.noEmailSent')}`
}
