import type { RunBreaker } from '../db/outbox/bulk-run-counts.ts'
import type { Outbox } from '../db/outbox/outbox.ts'
import type { Claim, Transition } from '../db/outbox/transitions.ts'
import type { Operation } from '../domain/outbox/operation.ts'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { Left } from './aftermath.ts'
import type { Outcome } from './errands.ts'
import type { Ports } from './ports.ts'
import type { OpenSession, Sessions } from './sessions.ts'
import { verdictOn } from './verdict.ts'

/** What settling works with. */
export interface SettlingParts {
  outbox: Outbox
  sessions: Pick<Sessions, 'open'>
  ports: Ports
}

/** A request's worth of work that was answered, or not. */
export interface Answered {
  /** `tries` of each counts this request. */
  operations: Operation[]
  answerTo(operation: Operation): Result<Outcome>
  /** What becomes of the runs that it was for. */
  judge?: RunBreaker | undefined
}

/** What became of one request's worth of work. */
export interface Settlement extends Left {
  /** What was claimed for the next request. */
  claimed: Operation[]
  /** False after a failure that the next request would meet with too. */
  goesOn: boolean
}

/**
 * Writes down what became of operations that were sent or looked up. `claims` says what is sent next, which is claimed in
 * the same commit; it is not asked where this request says something against it.
 */
export async function settle(
  { operations, answerTo, judge }: Answered,
  session: OpenSession,
  parts: SettlingParts,
  claims: () => Claim[] = () => [],
): Promise<Settlement> {
  const { outbox, ports } = parts
  const answers = operations.map((operation) => ({ operation, answer: answerTo(operation) }))
  const isForbidden = answers.some(
    ({ answer }) => !answer.ok && answer.problem.name === 'forbidden',
  )
  // The session may be somebody else's by now: then it was refused for want of their token, not of a right.
  const isOurs = !isForbidden || (await isStill(session, parts))
  const moves: Transition[] = []
  let pause = 0
  let goesOn = isOurs
  for (const { operation, answer } of answers) {
    if (answer.ok) {
      moves.push(...doneBy(operation, answer.value))
      continue
    }
    const isTheirs = !isOurs && answer.problem.name === 'forbidden'
    const problem: Problem = isTheirs ? { name: 'signed-out' } : answer.problem
    const verdict = verdictOn(operation, problem, { now: ports.now(), random: ports.random() })
    moves.push(verdict.move)
    pause = Math.max(pause, verdict.pauseUntil ?? 0)
    if (verdict.move.to === 'waiting' || verdict.move.to === 'unknown') goesOn = false
  }
  if (pause) await outbox.setPause(pause)
  const { changed: moved, claimed } = await outbox.step({
    transitions: moves,
    breaker: judge,
    claims: goesOn ? claims() : [],
    run: operations[0]?.bulk,
  })
  const accounts = answers.flatMap(({ answer }) => (answer.ok ? (answer.value.account ?? []) : []))
  return { moved, accounts, claimed, goesOn }
}

/** What is taken back is undone in the same moment as the undo is done. */
function doneBy({ id, task }: Operation, { settled, isUndone }: Outcome): Transition[] {
  if (isUndone) return [{ id, to: 'undone', fields: settled }]
  const done: Transition = { id, to: 'done', fields: settled }
  return task.kind === 'undo' ? [done, { id: task.of, to: 'undone' }] : [done]
}

async function isStill({ actor }: OpenSession, { sessions }: SettlingParts): Promise<boolean> {
  const now = await sessions.open()
  return now.ok && now.value.actor.accountId === actor.accountId
}
