import type { Mirror } from '../db/mirror.ts'
import type { Move, Outbox } from '../db/outbox.ts'
import type { Operation } from '../domain/operation.ts'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { Outcome } from './errands.ts'
import type { Journal } from './journal.ts'
import { isOver } from './next-work.ts'
import type { Ports } from './ports.ts'
import type { OpenSession, Sessions } from './sessions.ts'
import { verdictOn } from './verdict.ts'

/** What settling works with. */
export interface SettlingParts {
  outbox: Outbox
  journal: Journal
  mirror: Mirror
  sessions: Pick<Sessions, 'open'>
  ports: Ports
}

/** What became of one request's worth of work. */
export interface Settlement {
  /** The operations that moved, as they are now. */
  moved: Operation[]
  /** False after a failure that the next request would meet with too. */
  goesOn: boolean
}

/** Writes down what became of operations that were sent or looked up. `tries` of each counts this request. */
export async function settle(
  operations: Operation[],
  answerTo: (operation: Operation) => Result<Outcome>,
  session: OpenSession,
  parts: SettlingParts,
): Promise<Settlement> {
  const { outbox, journal, mirror, ports } = parts
  const answers = operations.map((operation) => ({ operation, answer: answerTo(operation) }))
  const isForbidden = answers.some(
    ({ answer }) => !answer.ok && answer.problem.name === 'forbidden',
  )
  // The session may be somebody else's by now: then it was refused for want of their token, not of a right.
  const isOurs = !isForbidden || (await isStill(session, parts))
  const moves: Move[] = []
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
  if (pause) await outbox.pauseUntil(pause)
  await mirror.put(answers.flatMap(({ answer }) => (answer.ok ? (answer.value.account ?? []) : [])))
  const moved = await outbox.move(moves)
  await journal.settle(moved.filter(isOver).map(({ id }) => id))
  return { moved, goesOn }
}

/** What is taken back is undone in the same moment as the undo is done. */
function doneBy({ id, task }: Operation, { settled }: Outcome): Move[] {
  const done: Move = { id, to: 'done', settled }
  return task.kind === 'undo' ? [done, { id: task.of, to: 'undone' }] : [done]
}

async function isStill({ actor }: OpenSession, { sessions }: SettlingParts): Promise<boolean> {
  const now = await sessions.open()
  return now.ok && now.value.actor.accountId === actor.accountId
}
