import { createHash } from 'node:crypto'
import { must, NEXT } from './rules.ts'
import type { View } from './views.ts'

/** The record of this device is whole, tells of no loss that never was, and each operation went by the table of moves. */
export function judgeAudit(view: View, isLost: boolean) {
  let digest = ''
  const stands = new Map<string, string>()
  view.audit.forEach((row, at) => {
    must(row.seq === at + 1, 'I8: the audit log has a gap')
    const { seq, operationId: id, accountId, actorId, task, to, outcome, problem } = row
    const line = [seq, row.at, id, accountId, actorId, task, to, outcome, problem]
    digest = createHash('sha256')
      .update(`${digest} ${JSON.stringify(line)}`)
      .digest('hex')
    must(row.digest === digest, `I8: the chain of the audit log is broken at ${seq}`)
    must(isLost || outcome !== 'rebuilt', 'I8: the store is said to be lost, and it never was')
    if (!id) return
    const was = stands.get(id)
    const isFirst = was === undefined && (outcome === 'queued' || outcome === 'unknown')
    must(isFirst || NEXT[was ?? '']?.includes(outcome), `I8: ${id} went from ${was} to ${outcome}`)
    stands.set(id, outcome)
  })
  for (const { id, state } of view.operations.values()) {
    must(stands.get(id) === state, `I8: ${id} is ${state}, and its last line says otherwise`)
  }
}
