import { BRANCHES, LEVELS, levelOf, must } from './rules.ts'
import type { Seen, View } from './views.ts'

/** A role changes only as somebody at this desk asked for it, on what was on screen, by right. */
export function judgeRoles(seen: Seen, now: Seen, actorId: string, view: View) {
  for (const [id, account] of now.accounts) {
    const was = seen.accounts.get(id)
    if (!was || was === account || account.kind !== 'staff') continue
    for (const branch of BRANCHES) {
      const [from, to] = [was.profiles[branch]?.role, account.profiles[branch]?.role]
      if (!from || !to || from === to) continue
      const operation = [...view.operations.values()].find(
        (each) =>
          each.state === 'sending' &&
          each.accountId === id &&
          each.actorId === actorId &&
          (each.to === branch || each.task.kind === 'undo'),
      )
      must(operation, `I7: nobody at this desk asked for ${id} to become ${to}`)
      if (!('role' in operation.task)) continue
      const actor = seen.accounts.get(actorId)
      const level = levelOf(actor, branch)
      must(level >= 3, `I7: ${actorId} may not change roles in ${branch}`)
      must(actorId !== id, `I7: ${actorId} changed their own role`)
      must(LEVELS[from] <= level && LEVELS[to] <= level, `I7: ${id} stands above ${actorId}`)
      must(
        was.version === operation.version,
        `I13: a role was changed on version ${was.version}, decided on ${operation.version}`,
      )
    }
  }
}

/** A status or a primary branch changes only as somebody asked for it, on what was on screen, by right. */
export function judgeStatuses(seen: Seen, now: Seen, actorId: string, view: View) {
  for (const operation of view.operations.values()) {
    const { task, accountId, to, state } = operation
    if (state !== 'sending' || operation.actorId !== actorId) continue
    const isPrimary = task.kind === 'primary' || 'primaryOnly' in task
    if (!isPrimary && !('status' in task)) continue
    const [was, is] = [seen.accounts.get(accountId), now.accounts.get(accountId)]
    if (!was || !is || was === is) continue
    must(
      was.version === operation.version,
      `I13: ${accountId} was changed on version ${was.version}, decided on ${operation.version}`,
    )
    const actor = seen.accounts.get(actorId)
    const top = Math.max(...BRANCHES.map((branch) => levelOf(actor, branch)))
    const level = isPrimary ? top : levelOf(actor, to)
    must(level >= 3, `I7: ${actorId} may not change ${accountId}`)
    for (const branch of BRANCHES) {
      const isNew = was.profiles[branch]?.status !== is.profiles[branch]?.status
      must(!isNew || (branch === to && 'status' in task), `I3: ${branch} of ${accountId} changed`)
    }
    const wanted = isPrimary ? to : (task.primary ?? was.primaryBranch)
    must(is.primaryBranch === wanted, `I3: ${accountId} sees ${is.primaryBranch} first`)
  }
}
