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
    case 'edit': {
      const { branch, field: key } = happening
      const field = backend.listFields().find((each) => each.branch === branch && each.key === key)
      const value = key === 'phone' ? `+1 555 010 ${1000 + turn}` : 'shared@paws.example'
      backend.editFields(caller, accountId, branch, new Map([[field?.id ?? '', value]]))
    }
  }
}
