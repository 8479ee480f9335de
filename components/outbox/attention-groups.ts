import type { Operation } from '../../lib/domain/outbox/operation.ts'
import { statusOf } from '../../lib/sentences/operation-status.ts'
import { startOfSentence } from '../../lib/sentences/start-of-sentence.ts'
import { text } from '../../lib/text/text.ts'

/** Operations that the same thing is the matter with. */
export interface AttentionGroup {
  /** What is the matter and what to do, true of each of them. */
  sentence: string
  operations: Operation[]
}

/** What needs attention, by what is the matter, in the order in which it came up. */
export function attentionGroups(
  operations: readonly Operation[],
  nameOf: (accountId: string) => string,
  now: number,
): AttentionGroup[] {
  // The labels that changed would make a group of their own of everybody.
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

/** Whether sending it again, as it is, can help. What waits for a decision would only come back. */
export function isRetryable(operation: Operation, now: number): boolean {
  const { state, problem } = operation
  if (state === 'conflict') return problem?.name === 'changed'
  return statusOf(operation, '', now)?.actions?.includes('retry') ?? false
}
