import type { Branch } from '../../../lib/domain/branch.ts'
import type { WireStatusChange } from '../../../mocks/backend/wire.ts'
import { openSync } from './backend/sync/open-sync.ts'
import { granted } from './open-desk.ts'

/**
 * A desk where everything that is done to Dana Dual takes one line. She is in both branches, with her dog Rex; Facility leads. Unless
 * somebody else is named, Ana does it.
 */
export function openDana(who = 'ana') {
  const desk = openSync()
  const { backend, as, person } = desk
  const caller = as(who)
  const dana = () => person('Dana Dual')
  const { id } = dana()
  const changeStatus = (branch: Branch, wanted: WireStatusChange, version?: number) =>
    backend.changeStatus(caller, id, branch, wanted, version)
  return {
    ...desk,
    caller,
    dana,
    id,
    rex: () => backend.business.pets.get(dana().profiles.facility?.petIds[0] ?? ''),
    changeStatus,
    /** Makes her inactive there. */
    leave: (branch: Branch, primaryBranch?: Branch) =>
      granted(
        changeStatus(branch, { status: 'inactive', ...(primaryBranch && { primaryBranch }) }),
      ),
    lead: (branch: Branch, version?: number, accountId = id) =>
      backend.changePrimaryBranch(caller, accountId, branch, version),
    edit: (branch: Branch, values: Record<string, string>) =>
      granted(backend.editFields(caller, id, branch, new Map(Object.entries(values)))),
    /** Copies single fields. */
    copy: (ticks: string[], to: Branch = 'facility', by = who) =>
      desk.sync(by, 'Dana Dual', { to, only: ticks, overwrite: ticks }),
    read: (by: string, branch: Branch) => granted(backend.listMessages(as(by), id, branch)),
    write: (by: string, branch: Branch, text = 'Hello!') =>
      backend.writeMessage(as(by), id, { branch, text }),
    lastAudit: () => backend.business.audit.at(-1),
  }
}
