import type { AccountKind, ProfileStatus } from '../../lib/domain/accounts/account.ts'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { AccountRecord, Business, PetRecord, ProfileRecord, Values } from '../backend/model.ts'
import type { GeneratedPerson } from './people.ts'

/** A new profile without the contact details. `own`: values of the branch's own fields, by field id. */
export interface NewProfile {
  status?: ProfileStatus
  role?: Role
  pets?: PetRecord[]
  own?: Values
  since?: string
}

/** Somebody to be written into the business. */
export interface Newcomer extends GeneratedPerson {
  kind: AccountKind
  email?: string
  phone?: string
  address?: string
  primaryBranch?: Branch
  profiles: { [branch in Branch]?: NewProfile }
}

/** Written out once: a hundred thousand profiles share these very strings. */
const CONTACT_IDS = {
  'in-home': ['ih-first-name', 'ih-last-name', 'ih-email', 'ih-phone', 'ih-address'],
  facility: ['fa-first-name', 'fa-last-name', 'fa-email', 'fa-phone', 'fa-address'],
} satisfies Record<Branch, string[]>
const OPENED = '2024-01-08'

/** The standard contact fields of one branch, as values by field id. Blanks have no entry. */
function contactValues(branch: Branch, newcomer: Newcomer): Values {
  const { firstName, lastName, email, phone, address } = newcomer
  const contactTexts = [firstName, lastName, email, phone, address]
  const values: Values = new Map()
  for (const [at, id] of CONTACT_IDS[branch].entries()) {
    const value = contactTexts[at]
    if (value !== undefined) values.set(id, value)
  }
  return values
}

/** Account ids count from a-000001, In-Home profiles from 1001, Facility profiles from 5001. */
export function createRegister(business: Business) {
  const nextProfile: Record<Branch, number> = { 'in-home': 1001, facility: 5001 }

  function makeProfile(branch: Branch, newcomer: Newcomer, wanted: NewProfile): ProfileRecord {
    const values: Values = newcomer.kind === 'client' ? contactValues(branch, newcomer) : new Map()
    for (const [id, value] of wanted.own ?? []) values.set(id, value)
    return {
      id: String(nextProfile[branch]++),
      status: wanted.status ?? 'active',
      ...(wanted.role && { role: wanted.role }),
      values,
      petIds: (wanted.pets ?? []).map((pet) => pet.id),
      since: wanted.since ?? OPENED,
    }
  }

  return {
    addAccount(newcomer: Newcomer): AccountRecord {
      const seq = ++business.seq
      const account: AccountRecord = {
        id: `a-${String(seq).padStart(6, '0')}`,
        kind: newcomer.kind,
        firstName: newcomer.firstName,
        lastName: newcomer.lastName,
        profiles: {},
        version: 1,
        changes: [],
        seq,
      }
      if (newcomer.email) account.email = newcomer.email
      if (newcomer.phone) account.phone = newcomer.phone
      for (const branch of BRANCHES) {
        const wanted = newcomer.profiles[branch]
        if (wanted) account.profiles[branch] = makeProfile(branch, newcomer, wanted)
      }
      if (newcomer.kind === 'client') {
        account.primaryBranch =
          newcomer.primaryBranch ?? (newcomer.profiles['in-home'] ? 'in-home' : 'facility')
      }
      business.accounts.set(account.id, account)
      return account
    },
    addPet(values: Values): PetRecord {
      const id = `p-${String(business.pets.size + 1).padStart(6, '0')}`
      const pet: PetRecord = { id, values }
      business.pets.set(id, pet)
      return pet
    },
  }
}

/** Writes people and pets into a business, with the next free numbers. */
export type Register = ReturnType<typeof createRegister>
