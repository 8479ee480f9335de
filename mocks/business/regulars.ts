import type { Branch } from '../../lib/domain/branch.ts'
import type { AccountRecord, Business, ProfileRecord } from '../backend/model.ts'

/** A client as one branch knows him. */
export interface Regular {
  account: AccountRecord
  branch: Branch
  profile: ProfileRecord
}

const BOB = 'bob@paws.example'
const DANA = 'dana@paws.example'
/** How many of the made-up clients are regulars: the first ones. */
const OTHERS = 12

/** A client where he is active; undefined where he is not. */
function regularIn(account: AccountRecord, branch: Branch): Regular | undefined {
  const profile = account.profiles[branch]
  return profile?.status === 'active' ? { account, branch, profile } : undefined
}

/**
 * Who has come for a while: Dana in both branches and Bob in In-Home, so that everyone can rely on them, and some of the
 * others wherever they are active.
 */
export function regularsOf({ accounts }: Business): {
  dana: Record<Branch, Regular>
  bob: Regular
  others: Regular[]
} {
  const clients = [...accounts.values()].filter(({ kind }) => kind === 'client')
  const named = (email: string, branch: Branch) => {
    const account = clients.find((client) => client.email === email)
    const regular = account && regularIn(account, branch)
    if (!regular) throw new Error(`${email} is not active in ${branch}.`)
    return regular
  }
  // The fixed people come first; those who share their pets or their e-mail with nobody come after.
  const madeUp = clients.filter(({ email }) => /\.\d+@/.test(email ?? '')).slice(0, OTHERS)
  return {
    dana: { 'in-home': named(DANA, 'in-home'), facility: named(DANA, 'facility') },
    bob: named(BOB, 'in-home'),
    others: madeUp.flatMap((account) =>
      (['in-home', 'facility'] as const).flatMap((branch) => regularIn(account, branch) ?? []),
    ),
  }
}
