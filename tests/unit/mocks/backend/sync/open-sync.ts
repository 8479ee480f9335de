import type { Branch } from '../../../../../lib/domain/branch.ts'
import type { Role } from '../../../../../lib/domain/role.ts'
import { openDesk } from '../../open-desk.ts'

/** A desk where syncing takes one line: who does it, to whom, with which choices. */
export function openSync() {
  const desk = openDesk()
  const sync = (
    who: string,
    name: string,
    choices: {
      to?: Branch
      link?: string
      onInactive?: 'reactivate'
      role?: Role
      dryRun?: boolean
      overwrite?: string[]
      only?: string[]
      definitions?: number
      showValues?: boolean
    } = {},
    version?: number,
  ) =>
    desk.backend.syncAccount(
      desk.as(who),
      { accountId: desk.person(name).id, to: 'facility', ...choices },
      version,
      crypto.randomUUID(),
    )
  return { ...desk, sync }
}
