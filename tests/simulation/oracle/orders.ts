import type { Operation } from '../../../lib/domain/outbox/operation.ts'
import type { Sent } from '../network.ts'
import { isOpen, must } from './rules.ts'
import type { View } from './views.ts'

/** What a request asks for is an operation that is being sent, at the version it was decided on, and in its turn. */
export function judgeOrders(sent: Sent, view: View, isLost: boolean) {
  for (const { key, version } of sent.orders) {
    const operation = operationOf(sent, view, key)
    must(operation, `I3: ${sent.method} ${sent.path} is no operation's`)
    must(operation.state === 'sending', `I3: ${operation.id} is sent at ${operation.state}`)
    const isUndo = operation.task.kind === 'undo' && 'sync' in operation.task
    if (!isUndo) {
      must(version === `"${operation.version}"`, `I13: ${operation.id} goes without its version`)
    }
    judgeTurn(operation, view, isLost)
  }
}

function operationOf(sent: Sent, view: View, key: string | undefined): Operation | undefined {
  if (key) return view.operations.get(key)
  const [, accounts, accountId, , branch] = sent.path.split('/')
  if (accounts !== 'accounts') return undefined
  return [...view.operations.values()].find(
    (each) =>
      each.state === 'sending' &&
      each.accountId === accountId &&
      // The path of a primary branch, or of a flag to add, names no branch.
      (each.to === branch || branch === undefined),
  )
}

/** The operations of one person on one account are sent in the order in which they were asked for. */
function judgeTurn(sent: Operation, view: View, isLost: boolean) {
  const placeOf = (id: string) => view.audit.findIndex((row) => row.operationId === id)
  for (const each of view.operations.values()) {
    if (each.id === sent.id || each.accountId !== sent.accountId) continue
    if (each.actorId !== sent.actorId || !isOpen(each)) continue
    must(
      placeOf(each.id) > placeOf(sent.id) || isLost,
      `order: ${sent.id} was sent before ${each.id}, which was asked for earlier`,
    )
  }
}
