import type { Account, Pet, Profile } from '../domain/account.ts'

/** What can be missing; JSON has no other word for it. */
type Maybe<Value> = Exclude<Value, undefined> | null | undefined

type PetRow = [Pet['id'], Pet['name'], Pet['type'], Maybe<Pet['breed']>]

type ProfileRow = [Profile['id'], Profile['status'], Maybe<Profile['role']>, PetRow[]]

/** An account without the names of its fields, which are longer than what is in them. */
export type AccountRow = [
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

/** All fields, those included that may be left out: a field that is new does not compile before it has its place here. */
type Whole<Fields> = { [field in keyof Fields]-?: Fields[field] }

export function rowOf(account: Account): AccountRow {
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

export function accountOf(row: AccountRow): Account {
  const [id, kind, name, email, phone, inHome, facility, primaryBranch, version] = row
  const profiles: Whole<Account['profiles']> = {
    'in-home': inHome ? profileOf(inHome) : undefined,
    facility: facility ? profileOf(facility) : undefined,
  }
  const account: Whole<Account> = {
    ...{ id, kind, name, email: email ?? undefined, phone: phone ?? undefined },
    ...{ profiles, primaryBranch: primaryBranch ?? undefined, version },
  }
  return account
}

function profileRowOf({ id, status, role, pets }: Profile): ProfileRow {
  return [id, status, role, pets.map((pet): PetRow => [pet.id, pet.name, pet.type, pet.breed])]
}

function profileOf([id, status, role, pets]: ProfileRow): Profile {
  const profile: Whole<Profile> = {
    ...{ id, status, role: role ?? undefined },
    pets: pets.map(([id, name, type, breed]): Whole<Pet> => {
      return { id, name, type, breed: breed ?? undefined }
    }),
  }
  return profile
}
