import type { Operation } from '../../../lib/domain/outbox/operation.ts'
import type { Business } from '../../../mocks/backend/model.ts'
import type { History } from './history.ts'
import { must } from './rules.ts'
import type { SyncJudge } from './syncs.ts'

/** Nothing is said to be done that the books do not have. */
export function judgeClaims(
  { id, state, task, accountId, to, version = 0, unchanged, role }: Operation,
  business: Business,
  history: History,
  syncs: Pick<SyncJudge, 'has'>,
) {
  if (state !== 'done' && state !== 'undone') return
  if (task.kind === 'sync' && unchanged) {
    must(
      history.everThere.has(`${accountId} ${to}`),
      `I11: ${id} says that ${accountId} was there before`,
    )
  } else if (task.kind === 'sync') {
    must(syncs.has(id), `I11: ${id} says done, and the backend never did it`)
  } else if ('role' in task) {
    must(
      history.roles.has(`${accountId} ${to} ${task.role}`),
      `I11: ${id} says that the role was given`,
    )
    must(role === task.role, `I11: ${id} gave another role than was asked for`)
  } else if ('status' in task) {
    must(
      history.statuses.has(`${accountId} ${to} ${task.status}`),
      `I11: ${id} says that ${accountId} became ${task.status}`,
    )
  } else if (task.kind === 'primary' || 'primaryOnly' in task) {
    must(
      history.primaries.has(`${accountId} ${to}`),
      `I11: ${id} says that ${accountId} sees ${to} first`,
    )
  } else if ('flag' in task) {
    const isOn = task.change === 'add'
    must(
      history.hadFlag({ accountId, branch: to, flagId: task.flag.id, version, isOn }),
      `I11: ${id} says that ${task.flag.id} is ${isOn ? 'on' : 'off'} ${accountId}`,
    )
  } else if ('sync' in task) {
    must(
      business.syncs.get(task.sync)?.answer.state === 'undone',
      `I11: ${id} says undone, and the backend still has it`,
    )
  }
}
