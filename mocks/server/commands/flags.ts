import type { Flag } from '../../../lib/domain/accounts/flag.ts'
import type { Branch } from '../../../lib/domain/branch.ts'
import type { Backend } from '../../backend/backend.ts'
import { flagLabelled } from '../../backend/flags/branch-flags.ts'
import type { CommandTable } from './command-table.ts'
import { accountOf, deskOf, granted } from './people.ts'

/** A flag as people know it. */
interface Named {
  branch: Branch
  label: string
}

/** What may happen to flags while tests run. */
type FlagCommand =
  /** Another desk, signed in as `as`, puts a flag on a client or takes it off. */
  | ({ do: 'set-flag'; email: string; as: string; wanted: 'on' | 'off' } & Named)
  /** The business calls a flag otherwise. */
  | ({ do: 'rename-flag'; to: string } & Named)
  /** The business takes a flag away, off every profile too. */
  | ({ do: 'remove-flag' } & Named)

export const FLAG_COMMANDS: CommandTable<FlagCommand> = {
  'set-flag'({ backend }, command) {
    const { branch, email, as, wanted } = command
    const change = { branch, flagId: flagOf(backend, command).id, wanted }
    granted(
      backend.changeFlag(deskOf(backend, as), accountOf(backend, email).id, change, undefined),
    )
    return undefined
  },
  'rename-flag'({ backend }, command) {
    granted(backend.renameFlag(command.branch, flagOf(backend, command).id, command.to))
    return undefined
  },
  'remove-flag'({ backend }, command) {
    granted(backend.removeFlag(command.branch, flagOf(backend, command).id))
    return undefined
  },
}

function flagOf({ business }: Backend, { branch, label }: Named): Flag {
  const found = flagLabelled(business, branch, label)
  if (!found) throw new Error(`${branch} has no flag "${label}"`)
  return found
}
