import type { RunCircuitBreaker } from '../../db/outbox/bulk-run-counts.ts'
import type { Outbox } from '../../db/outbox/outbox.ts'
import type { Claim, Transition } from '../../db/outbox/transitions.ts'
import type { Operation } from '../../domain/outbox/operation.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'
import type { Ports } from '../browser/ports.ts'
import type { OpenSession, Sessions } from '../session/sessions.ts'
import type { CommitEffects } from './after-commit.ts'
import { classifyResponse } from './classify-response.ts'
import type { Outcome } from './outcome.ts'

/** Parts of the worker that applying results uses. */
export interface ApplyParts {
  outbox: Outbox
  sessions: Pick<Sessions, 'open'>
  ports: Ports
}

/** The operations of one request, with their results. */
export interface RequestResults {
  /** `tries` of each counts this request. */
  operations: Operation[]
  resultOf(operation: Operation): Result<Outcome>
  /** The circuit breaker to apply to their runs. */
  breaker?: RunCircuitBreaker | undefined
}

/** The effects of one request, once they are stored. */
export interface AppliedResults extends CommitEffects {
  /** The operations claimed for the next request. */
  claimed: Operation[]
  /** False after a failure that the next request would meet too. */
  goesOn: boolean
}

/**
 * Stores the outcomes of operations that were sent or looked up. `claims`: returns the claims of the next request, which the same
 * commit makes; not called after a failure that the next request would meet too.
 */
export async function applyResults(
  { operations, resultOf, breaker }: RequestResults,
  session: OpenSession,
  parts: ApplyParts,
  claims: () => Claim[] = () => [],
): Promise<AppliedResults> {
  const { outbox, ports } = parts
  const answers = operations.map((operation) => ({ operation, answer: resultOf(operation) }))
  const isForbidden = answers.some(
    ({ answer }) => !answer.ok && answer.problem.name === 'forbidden',
  )
  // The session may be somebody else's by now: then the token was refused, not the right.
  const isOurs = !isForbidden || (await isStill(session, parts))
  const transitions: Transition[] = []
  let pause = 0
  let goesOn = isOurs
  for (const { operation, answer } of answers) {
    if (answer.ok) {
      transitions.push(...doneTransitions(operation, answer.value))
      continue
    }
    const isTheirs = !isOurs && answer.problem.name === 'forbidden'
    const problem: Problem = isTheirs ? { name: 'signed-out' } : answer.problem
    const classified = classifyResponse(operation, problem, {
      now: ports.now(),
      random: ports.random(),
    })
    transitions.push(classified.transition)
    pause = Math.max(pause, classified.pauseUntil ?? 0)
    if (classified.transition.to === 'waiting' || classified.transition.to === 'unknown')
      goesOn = false
  }
  if (pause) await outbox.setPause(pause)
  const { changed, claimed } = await outbox.step({
    transitions: transitions,
    breaker: breaker,
    claims: goesOn ? claims() : [],
    run: operations[0]?.bulk,
  })
  const accounts = answers.flatMap(({ answer }) => (answer.ok ? (answer.value.account ?? []) : []))
  return { changed, accounts, claimed, goesOn }
}

/** Returns the transition of an operation that is done, and for an undo also that of the operation it takes back. */
function doneTransitions({ id, task }: Operation, { settled, isUndone }: Outcome): Transition[] {
  if (isUndone) return [{ id, to: 'undone', fields: settled }]
  const done: Transition = { id, to: 'done', fields: settled }
  return task.kind === 'undo' ? [done, { id: task.of, to: 'undone' }] : [done]
}

async function isStill(
  { actor, dashboardId }: OpenSession,
  { sessions }: ApplyParts,
): Promise<boolean> {
  const now = await sessions.open()
  if (!now.ok || now.value.dashboardId !== dashboardId) return false
  return now.value.actor.accountId === actor.accountId
}
