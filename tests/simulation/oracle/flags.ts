import type { ProfileRecord } from '../../../mocks/backend/model.ts'
import { BRANCHES, levelOf, must } from './rules.ts'
import type { Seen, View } from './views.ts'

/** A flag changes only as somebody at this desk asked for it, on what was on screen, by right; each has its line in the audit log. */
export function judgeFlags(seen: Seen, now: Seen, actorId: string, view: View) {
  let changes = 0
  for (const [id, account] of now.accounts) {
    const was = seen.accounts.get(id)
    if (!was || was === account) continue
    for (const branch of BRANCHES) {
      const [before, after] = [was.profiles[branch], account.profiles[branch]]
      const [added, ...others] = before && after ? flagsOnlyOn(after, before) : []
      const [removed, ...more] = before && after ? flagsOnlyOn(before, after) : []
      if (!added && !removed) continue
      changes += 1
      const operation = [...view.operations.values()].find(
        (each) =>
          each.state === 'sending' &&
          each.accountId === id &&
          each.actorId === actorId &&
          each.to === branch &&
          'flag' in each.task,
      )
      must(
        operation && 'flag' in operation.task,
        `I7: nobody at this desk asked for flags of ${id}`,
      )
      const { change, flag } = operation.task
      const [wanted, other] = change === 'add' ? [added, removed] : [removed, added]
      const isAlone = !other && others.length === 0 && more.length === 0
      must(wanted === flag.id && isAlone, `I3: other flags of ${id} changed than ${flag.id}`)
      const actor = seen.accounts.get(actorId)
      must(levelOf(actor, branch) >= 1, `I7: ${actorId} may not change flags in ${branch}`)
      must(
        was.version === operation.version,
        `I13: a flag was changed on version ${was.version}, decided on ${operation.version}`,
      )
    }
  }
  const lines = now.flagLines - seen.flagLines
  must(
    lines === changes,
    `I8: ${changes} flags changed, and the audit log got ${lines} lines of it`,
  )
}

/** Ids of the flags on one profile and not on the other. */
function flagsOnlyOn({ flagIds = [] }: ProfileRecord, { flagIds: others = [] }: ProfileRecord) {
  return flagIds.filter((id) => !others.includes(id))
}
