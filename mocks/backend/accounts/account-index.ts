import { BRANCHES, type Branch } from '../../../lib/domain/branch.ts'
import { foldEmail, foldName, foldPhone } from '../fold.ts'
import { createLookup } from '../lookup.ts'
import type { AccountRecord, Business } from '../model.ts'

/** Returns the key for a name, e-mail or phone; none where it is blank: blanks match nobody. */
function keyOf(sign: 'name' | 'email' | 'phone', folded: string): string[] {
  return folded ? [`${sign} ${folded}`] : []
}

function nameKey(firstName: string, lastName: string): string[] {
  return keyOf('name', foldName(`${firstName} ${lastName}`))
}

/** Returns every key that finds an account. */
function keysOf(account: AccountRecord): string[] {
  const keys = [
    ...nameKey(account.firstName, account.lastName),
    ...keyOf('email', foldEmail(account.email ?? '')),
    ...keyOf('phone', foldPhone(account.phone ?? '')),
  ]
  if (account.kind === 'staff') keys.push('staff')
  for (const branch of BRANCHES) {
    const profile = account.profiles[branch]
    if (profile) keys.push(`${branch} ${profile.id}`)
  }
  return keys
}

/** Creates an empty index: the store adds every account. */
export function createAccountIndex(business: Business) {
  const lookup = createLookup()
  function at(keys: string[]): AccountRecord[] {
    return keys.flatMap(lookup.at).flatMap((id) => business.accounts.get(id) ?? [])
  }
  return {
    add(account: AccountRecord): void {
      for (const key of keysOf(account)) lookup.add(key, account.id)
    },
    drop(account: AccountRecord): void {
      for (const key of keysOf(account)) lookup.drop(key, account.id)
    },
    withProfile: (branch: Branch, profileId: string): AccountRecord | undefined =>
      at([`${branch} ${profileId}`])[0],
    withEmail: (email: string) => at(keyOf('email', foldEmail(email))),
    withPhone: (phone: string) => at(keyOf('phone', foldPhone(phone))),
    withName: (firstName: string, lastName: string) => at(nameKey(firstName, lastName)),
    staff: () => at(['staff']),
  }
}

/** An index that finds accounts without scanning all of them. */
export type AccountIndex = ReturnType<typeof createAccountIndex>
