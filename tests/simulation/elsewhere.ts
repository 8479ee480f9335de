import type { Branch } from '../../lib/domain/branch.ts'
import type { Elsewhere } from './commands.ts'
import { ACCOUNT_IDS, type World } from './world.ts'

/** Something done at another desk, straight at the backend. What it refuses is refused. */
export function doElsewhere(world: World, happening: Elsewhere, turn: number): void {
  const { backend } = world
  const caller = world.elsewhere(happening.who)
  if (happening.does === 'undo') {
    const ids = [...backend.business.syncs.keys()]
    const id = ids[happening.pick % Math.max(1, ids.length)]
    if (id) backend.undoSync(caller, id)
    return
  }
  if (happening.does === 'redefine-flag') {
    const { branch, pick, gone } = happening
    const flagId = flagIdOf(world, branch, pick)
    if (gone) backend.removeFlag(branch, flagId)
    else backend.renameFlag(branch, flagId, `Flag of turn ${turn}`)
    return
  }
  const accountId = ACCOUNT_IDS[happening.account] ?? ''
  switch (happening.does) {
    case 'sync':
      backend.syncAccount(caller, { accountId, to: happening.to }, undefined, `elsewhere-${turn}`)
      return
    case 'role': {
      const { branch, role } = happening
      backend.changeRole(caller, accountId, branch, role, undefined)
      return
    }
    case 'status': {
      const status = happening.active ? 'active' : 'inactive'
      backend.changeStatus(caller, accountId, happening.branch, { status }, undefined)
      return
    }
    case 'flag': {
      const { branch, pick, on } = happening
      const change = {
        branch,
        flagId: flagIdOf(world, branch, pick),
        wanted: on ? 'on' : 'off',
      } as const
      backend.changeFlag(caller, accountId, change, undefined)
      return
    }
    case 'edit': {
      const { branch, field: key } = happening
      const field = backend.listFields().find((each) => each.branch === branch && each.key === key)
      const value = key === 'phone' ? `+1 555 010 ${1000 + turn}` : 'shared@paws.example'
      backend.editFields(caller, accountId, branch, new Map([[field?.id ?? '', value]]))
    }
  }
}

function flagIdOf({ backend }: World, branch: Branch, pick: number): string {
  const flags = backend.business.flags[branch]
  return flags[pick % Math.max(1, flags.length)]?.id ?? ''
}
