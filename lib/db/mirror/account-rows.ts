import type { Account, Pet, Profile } from '../../domain/accounts/account.ts'
import type { Flag } from '../../domain/accounts/flag.ts'

/** Version of these rows, and of the chunks they are written in: it rises with every change of either. */
export const ROWS_VERSION = 2

/** What can be missing; JSON has no other word for it. */
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

/** An account without the names of its fields, which are longer than what is in them. */
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

/** A row of all that is known of the account: a field that is new needs its place here, or the mirror does not have it. */
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

/** The account that a row was made of; what was left out is left out again. */
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
  // Most have none: then there is no place for them either.
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
