import type { Branch } from '../../../../../lib/domain/branch.ts'
import { openDesk } from '../../open-desk.ts'

/** A desk where changing a flag takes one line, and what is on a client another one. */
export function openFlags() {
  const desk = openDesk()
  const { backend, as, person } = desk
  const flagId = (branch: Branch, label: string) =>
    backend.business.flags[branch].find((flag) => flag.label === label)?.id ?? 'none'
  const change =
    (wanted: 'on' | 'off') =>
    (
      who: string,
      name: string,
      [branch, label]: [Branch, string],
      { version, shown }: { version?: number; shown?: string } = {},
    ) =>
      backend.changeFlag(
        as(who),
        person(name).id,
        { branch, flagId: flagId(branch, label), wanted, ...(shown && { label: shown }) },
        version,
      )
  return {
    ...desk,
    flagId,
    add: change('on'),
    remove: change('off'),
    /** Labels on a client, as Ana sees them. */
    labels(name: string, branch: Branch): string[] {
      const read = backend.readAccount(as('ana'), person(name).id)
      const flags = read.ok ? read.value.account.profiles[branch]?.flags : undefined
      return flags?.map(({ label }) => label) ?? []
    },
    lastLine: () => backend.business.audit.findLast(({ action }) => action === 'flag'),
  }
}
