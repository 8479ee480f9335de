import type { Branch } from '../../../lib/domain/branch.ts'
import type { Role } from '../../../lib/domain/role.ts'
import type { WireSyncRequest } from '../../backend/wire.ts'
import type { CommandTable } from './command-table.ts'
import { fieldOf } from './fields.ts'
import { ADMIN, accountOf, deskOf, granted } from './people.ts'

/** What the other desk chooses. `link` is an account id. */
type Choices = Pick<
  WireSyncRequest,
  'overwrite' | 'only' | 'link' | 'onInactive' | 'role' | 'flags'
>

/** What may happen to accounts while tests run. */
type AccountCommand =
  /** Another desk edits a client's field. */
  | { do: 'edit'; email: string; branch: Branch; fieldLabel: string; value: string }
  /** Another desk, signed in as `as`, syncs somebody. */
  | { do: 'sync'; email: string; to: Branch; as: string; choices?: Choices }
  /** Ana makes somebody inactive, or active again. */
  | { do: 'set-status'; email: string; branch: Branch; status: 'active' | 'inactive' }
  /** The business raises or lowers a staff member. */
  | { do: 'set-role'; email: string; branch: Branch; role: Role }

export const ACCOUNT_COMMANDS: CommandTable<AccountCommand> = {
  edit({ backend }, { email, branch, fieldLabel, value }) {
    const field = fieldOf(backend, { branch, form: 'client', fieldLabel })
    const values = new Map([[field.id, value]])
    const { id } = accountOf(backend, email)
    granted(backend.editFields(deskOf(backend, ADMIN), id, branch, values))
    return undefined
  },
  sync({ backend }, { email, to, as, choices }) {
    const request = { accountId: accountOf(backend, email).id, to, ...choices }
    granted(backend.syncAccount(deskOf(backend, as), request, undefined, crypto.randomUUID()))
    return undefined
  },
  'set-status'({ backend }, { email, branch, status }) {
    // The primary branch stays what it is: nobody is there to be asked.
    const { id, primaryBranch } = accountOf(backend, email)
    const change = { status, ...(primaryBranch && { primaryBranch }) }
    granted(backend.changeStatus(deskOf(backend, ADMIN), id, branch, change, undefined))
    return undefined
  },
  'set-role'({ backend }, { email, branch, role }) {
    const profile = accountOf(backend, email).profiles[branch]
    if (!profile) throw new Error(`${email} is not in ${branch}`)
    profile.role = role
    return undefined
  },
}
