import type { Branch } from '../domain/branch.ts'
import type { NewPerson } from '../domain/creation.ts'
import type { SyncChoices } from '../domain/sync.ts'

/** A sync as it is sent: ids and choices, no values. */
export interface SyncOrder extends SyncChoices {
  accountId: string
  to: Branch
}

/** The order as the contract has it, nothing else that the object may carry. */
export function bodyOf(order: SyncOrder) {
  const { accountId, to, link, onInactive, role, overwrite, only, definitions } = order
  return {
    accountId,
    to,
    ...(link && { link }),
    ...(onInactive && { onInactive }),
    ...(role && { role }),
    ...(overwrite && { overwrite }),
    ...(only && { only }),
    ...(definitions && { definitions }),
  }
}

/** Somebody new as the contract has it, nothing else that the object may carry. */
export function newAccountOf(person: NewPerson) {
  const { kind, firstName, lastName, email, phone, branches, values, pets, sendWelcome } = person
  return {
    ...{ kind, firstName, lastName, branches, sendWelcome },
    ...(email && { email }),
    ...(phone && { phone }),
    ...(values.length > 0 && { values }),
    ...(pets.length > 0 && { pets }),
  }
}
