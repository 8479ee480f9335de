import type { Account, Pet, Profile } from '../../domain/accounts/account.ts'
import type { Flag } from '../../domain/accounts/flag.ts'

/** Version of these rows and of the chunks that hold them. Raise it with every change of either. */
export const ROWS_VERSION = 2

/** A value that can be missing; JSON writes null for it. */
type Maybe<Value> = Exclude<Value, undefined> | null | undefined

type PetRow = [Pet['id'], Pet['name'], Pet['type'], Maybe<Pet['breed']>]

type FlagRow = [Flag['id'], Flag['label']]

type ProfileRow = [
  Profile['id'],
  Profile['status'],
  Maybe<Profile['role']>,
  PetRow[],
  flags?: Maybe<FlagRow[]>,
]

/** An account as a tuple, without the names of its fields, which are longer than the values. */
export type AccountTuple = [
  id: Account['id'],
  kind: Account['kind'],
  name: Account['name'],
  email: Maybe<Account['email']>,
  phone: Maybe<Account['phone']>,
  inHome: Maybe<ProfileRow>,
  facility: Maybe<ProfileRow>,
  primaryBranch: Maybe<Account['primaryBranch']>,
  version: Account['version'],
]

/** Turns an account into a tuple. A new field needs a place here, or the mirror does not have it. */
export function toTuple(account: Account): AccountTuple {
  const { id, kind, name, email, phone, profiles, primaryBranch, version } = account
  const [inHome, facility] = [profiles['in-home'], profiles.facility]
  return [
    id,
    kind,
    name,
    email,
    phone,
    inHome && profileRowOf(inHome),
    facility && profileRowOf(facility),
    primaryBranch,
    version,
  ]
}

/** Turns a tuple back into the account; fields that it lacked stay undefined. */
export function fromTuple(row: AccountTuple): Account {
  const [id, kind, name, email, phone, inHome, facility, primaryBranch, version] = row
  return {
    id,
    kind,
    name,
    version,
    ...(email != null && { email }),
    ...(phone != null && { phone }),
    profiles: {
      ...(inHome && { 'in-home': profileOf(inHome) }),
      ...(facility && { facility: profileOf(facility) }),
    },
    ...(primaryBranch != null && { primaryBranch }),
  }
}

function profileRowOf({ id, status, role, pets, flags }: Profile): ProfileRow {
  const petRows = pets.map((pet): PetRow => [pet.id, pet.name, pet.type, pet.breed])
  // Most profiles have no flags: they save the place.
  if (!flags) return [id, status, role, petRows]
  return [id, status, role, petRows, flags.map((flag): FlagRow => [flag.id, flag.label])]
}

function profileOf([id, status, role, pets, flags]: ProfileRow): Profile {
  return {
    id,
    status,
    ...(role != null && { role }),
    pets: pets.map(petOf),
    ...(flags != null && { flags: flags.map(([flagId, label]) => ({ id: flagId, label })) }),
  }
}

function petOf([id, name, type, breed]: PetRow): Pet {
  return { id, name, type, ...(breed != null && { breed }) }
}
