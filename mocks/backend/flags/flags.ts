import type { Flag } from '../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import type { Answer } from '../answer.ts'
import type { SignedInCaller } from '../caller.ts'
import { actorOf, refuseUnlessAllowed } from '../rights/rights.ts'
import type { Store } from '../store.ts'
import { sortFlags } from './branch-flags.ts'
import { changeFlag } from './change-flags.ts'
import { removeFlag, renameFlag } from './redefine-flags.ts'

/** Creates the operations on flags. */
export function createFlags(store: Store) {
  return {
    listFlags: listFlags.bind(undefined, store),
    changeFlag: changeFlag.bind(undefined, store),
    renameFlag: renameFlag.bind(undefined, store),
    removeFlag: removeFlag.bind(undefined, store),
  }
}

/** Lists the flags of a branch by label, for callers who may look clients up there. */
function listFlags(store: Store, caller: SignedInCaller, branch: Branch): Answer<Flag[]> {
  const actor = actorOf(store, caller)
  const refused = refuseUnlessAllowed(caller, actor, { action: 'look-up-client', branch })
  return refused ?? { ok: true, value: sortFlags(store.business.flags[branch]) }
}
