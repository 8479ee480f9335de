import * as v from 'valibot'
import type { AccountKind } from '../../domain/accounts/account.ts'
import type { FormDraft } from '../../domain/create/creation.ts'
import { branch, id } from '../../domain/schemas.ts'
import { createStoredItem } from '../../platform/stored-item.ts'

const texts = v.record(v.string(), v.string())
const formDraft: v.GenericSchema<unknown, FormDraft> = v.object({
  id,
  actorId: id,
  kind: v.picklist(['client', 'staff']),
  entry: v.object({
    branches: v.array(branch),
    firstName: v.string(),
    lastName: v.string(),
    email: v.string(),
    phone: v.string(),
    texts,
    pets: v.array(v.object({ id, texts })),
    welcome: v.boolean(),
  }),
  sent: v.boolean(),
})

/**
 * The unfinished form for each kind of account, in the browser's memory only: never on disk, and only until its actor signs out.
 */
export const storedForms = {
  client: createStoredItem('session', 'new-client', formDraft),
  staff: createStoredItem('session', 'new-staff', formDraft),
}

/** Forgets every unfinished form. */
export async function forgetForms(): Promise<void> {
  for (const form of Object.values(storedForms)) await form.clear()
}

/** Forgets the form with this id, but not one that was started since. */
export async function forgetForm(kind: AccountKind, formId: string): Promise<void> {
  const kept = await storedForms[kind].read()
  if (kept?.id === formId) await storedForms[kind].clear()
}
