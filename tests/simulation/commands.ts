import type { Branch } from '../../lib/domain/branch.ts'
import type { BulkRunChange } from '../../lib/domain/outbox/bulk-run.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Awaiting } from './network.ts'
import type { PersonName } from './world.ts'

/** What somebody at another desk does. It asks the backend directly. */
export type Elsewhere =
  | { does: 'sync'; who: PersonName; account: number; to: Branch }
  | { does: 'undo'; who: PersonName; pick: number }
  | { does: 'edit'; who: PersonName; account: number; branch: Branch; field: 'phone' | 'email' }
  | { does: 'role'; who: PersonName; account: number; branch: Branch; role: Role }
  | { does: 'status'; who: PersonName; account: number; branch: Branch; active: boolean }

/** What happens between two asks of the worker. */
export type Happening = Elsewhere | { does: 'sign-out' } | { does: 'sign-in'; name: PersonName }

/** One thing that happens, as plain data: a schedule is a list of them, and can be kept in a file. */
export type Command =
  | {
      do: 'sync'
      account: number
      to: Branch
      link: boolean
      reactivate: boolean
      role?: Role
      presses: 1 | 2
    }
  | { do: 'later'; account: number; to: Branch }
  | { do: 'role'; account: number; branch: Branch; role: Role; presses: 1 | 2 }
  | { do: 'status'; account: number; branch: Branch; primary?: Branch; presses: 1 | 2 }
  | { do: 'primary'; account: number; presses: 1 | 2 }
  | { do: 'undo' | 'retry' | 'cancel'; pick: number }
  | { do: 'bulk'; to: Branch; size: number; from: number }
  | { do: 'change-bulk'; change: BulkRunChange; pick: number }
  | { do: 'drain' }
  | { do: 'refresh' }
  | { do: 'pass'; ms: number }
  | { do: 'clock-jumps'; ms: number }
  | { do: 'faults'; faults: Awaiting[] }
  | { do: 'elsewhere'; happening: Happening }
  | { do: 'dies-at'; at: number; before: boolean }
  | { do: 'restart'; browser: boolean }
  | { do: 'store-lost'; steps: number | null }

/** What happens, and where chance begins. */
export interface Schedule {
  commands: Command[]
  chance: number
}
