import type { Branch } from '../../../lib/domain/branch.ts'
import type { Capability } from '../../../lib/domain/capability.ts'
import type { BulkLevel } from '../../backend/model.ts'
import type { Fault } from '../faults.ts'
import { reportOn } from '../report.ts'
import type { CommandTable } from './command-table.ts'
import { accountOf } from './people.ts'

/** What concerns the server and the business as a whole. */
type ServerCommand =
  | { do: 'fault'; fault: Fault }
  | { do: 'clear-faults' }
  /** Signs every browser out. */
  | { do: 'end-sessions' }
  /** The business says from which level on one may sync in bulk. */
  | { do: 'set-bulk-level'; level: BulkLevel }
  /** The vendor's server offers these capabilities only. */
  | { do: 'set-capabilities'; capabilities: Capability[] }
  /** The vendor redesigns the profile pages: the name is no heading any more. */
  | { do: 'omit-heading'; on: boolean }
  /** With an e-mail, what the business knows of that client too; with `profiles`, where everybody is. */
  | { do: 'report'; email?: string; branch?: Branch; profiles?: boolean }

export const SERVER_COMMANDS: CommandTable<ServerCommand> = {
  fault: ({ faults }, { fault }) => void faults.add(fault),
  'clear-faults': ({ faults }) => void faults.clear(),
  'end-sessions': ({ backend }) => void backend.business.sessions.clear(),
  'set-bulk-level'({ backend }, { level }) {
    backend.business.bulkFromLevel = level
    return undefined
  },
  'set-capabilities'({ backend }, { capabilities }) {
    backend.business.capabilities = capabilities
    return undefined
  },
  'omit-heading'({ dashboards }, { on }) {
    dashboards['in-home'].redesign.omitHeading = on
    dashboards.facility.redesign.omitHeading = on
    return undefined
  },
  report({ backend, requests }, { email, ...wanted }) {
    const account = email === undefined ? {} : { account: accountOf(backend, email) }
    return reportOn(backend.business, requests, { ...wanted, ...account })
  },
}
