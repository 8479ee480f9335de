import type { Branch } from '../../lib/domain/branch.ts'
import type { BulkRunChange } from '../../lib/domain/outbox/bulk-run.ts'
import type { FlagValues } from '../../lib/domain/outbox/changes/flag-change.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Swap } from './swapped.ts'
import type { PersonName } from './world.ts'

/** What somebody at another desk does. It asks the backend directly. */
export type Elsewhere =
  | { does: 'sync'; who: PersonName; account: number; to: Branch }
  | { does: 'undo'; who: PersonName; pick: number }
  | { does: 'edit'; who: PersonName; account: number; branch: Branch; field: 'phone' | 'email' }
  | { does: 'role'; who: PersonName; account: number; branch: Branch; role: Role }
  | { does: 'status'; who: PersonName; account: number; branch: Branch; active: boolean }
  | { does: 'flag'; who: PersonName; account: number; branch: Branch; pick: number; on: boolean }
  /** The business calls a flag otherwise, or takes it away. */
  | { does: 'redefine-flag'; who: PersonName; branch: Branch; pick: number; gone: boolean }

/** What happens between two asks of the worker. */
export type Happening = Elsewhere | { does: 'sign-out' } | { does: 'sign-in'; name: PersonName }

/** What the network, or whatever stands before the backend, does to one request. */
export type Fault =
  /** No connection: the backend never hears of it. */
  | { fault: 'refused' }
  /** Carried out, and the answer is lost. */
  | { fault: 'lost' }
  /** No answer in time; carried out or not. */
  | { fault: 'hangs'; arrives: boolean }
  /** A gateway's page instead of an answer; carried out or not. */
  | { fault: 'html'; status: 200 | 500 | 502 | 503; arrives: boolean }
  /** Carried out, and the answer breaks off. */
  | { fault: 'truncated' }
  | Swap
  | { fault: 'busy'; retryAfter: string | undefined }
  | { fault: 'signed-out' }
  | { fault: 'forbidden' }
  /** Something happens elsewhere in the moment before the request arrives. */
  | { fault: 'meanwhile'; happening: Happening }

/** A fault in the queue: it waits for any request, or for one that changes something or looks it up. Null: calm. */
export interface Awaiting {
  meets: 'any' | 'work'
  fault: Fault | null
}

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
  | {
      do: 'flag'
      account: number
      branch: Branch
      change: FlagValues['change']
      pick: number
      presses: 1 | 2
    }
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
