import type { Operation } from '../../lib/domain/outbox/operation.ts'
import { statusOf } from '../../lib/sentences/operation-status.ts'
import { startOfSentence } from '../../lib/sentences/start-of-sentence.ts'
import { text } from '../../lib/text/text.ts'

/** Operations that need attention for the same reason. */
export interface AttentionGroup {
  /** The reason and what to do, true of each of them. */
  sentence: string
  operations: Operation[]
}

/** Groups the operations that need attention by reason, in the order in which they came up. */
export function attentionGroups(
  operations: readonly Operation[],
  nameOf: (accountId: string) => string,
  now: number,
): AttentionGroup[] {
  // Without the changed labels, which would put nearly every operation into its own group.
  const bare = (operation: Operation): Operation =>
    operation.problem ? { ...operation, problem: { name: operation.problem.name } } : operation
  const saying = (operation: Operation, name: string) =>
    startOfSentence(statusOf(bare(operation), name, now)?.text ?? '')
  const groups = Map.groupBy(operations, (operation) => saying(operation, text('ui.eachPerson')))
  return [...groups].map(([sentence, members]) => {
    const [only, ...others] = members
    const isOne = only !== undefined && others.length === 0
    return {
      sentence: isOne ? saying(only, nameOf(only.accountId)) : sentence,
      operations: members,
    }
  })
}

/** True if sending the operation again unchanged can help. One that waits for a decision would only come back. */
export function isRetryable(operation: Operation, now: number): boolean {
  const { state, problem } = operation
  if (state === 'conflict') return problem?.name === 'changed'
  return statusOf(operation, '', now)?.actions?.includes('retry') ?? false
}
