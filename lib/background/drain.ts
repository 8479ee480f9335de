import type { Mirror } from '../db/mirror.ts'
import type { Move, Outbox } from '../db/outbox.ts'
import { failsTooOften, MOST_ERRORS_IN_ROW } from '../domain/bulk.ts'
import type { Operation } from '../domain/operation.ts'
import type { Problem } from '../domain/problem.ts'
import { failed, type Result } from '../domain/result.ts'
import { checkFirst, findAll, type Outcome, send, sendAll } from './errands.ts'
import type { Journal } from './journal.ts'
import { nextWork, type Work, waitOf } from './next-work.ts'
import type { Ports } from './ports.ts'
import { recover } from './recover.ts'
import type { OpenSession, Sessions } from './sessions.ts'
import { verdictOn } from './verdict.ts'

/** What the drain works with. */
export interface DrainParts {
  outbox: Outbox
  journal: Journal
  mirror: Mirror
  sessions: Pick<Sessions, 'open'>
  ports: Ports
  /** Told of the operations that moved, after every request. */
  moved(operations: Operation[]): Promise<void>
}

/** The only sender of operations. One runs at a time in the whole browser. */
export interface Drain {
  /**
   * Does what is due, oldest first, and comes back. What has to wait a moment is tried again by itself, what has to wait
   * longer is left to the next run.
   */
  run(): Promise<void>
}

const LOCK = 'tandem-outbox'

/** The worker may be stopped after half a minute of rest; whatever waits longer than this is a matter for the alarm. */
const NEAR_MS = 20_000

/** A run with more requests than this is no run: 2,000 batches. */
const MOST_REQUESTS = 2_000

export function drainOf(parts: DrainParts): Drain {
  const { outbox, ports } = parts
  async function run(): Promise<void> {
    await ports.alone(LOCK, () => drainAll(parts))
    const now = ports.now()
    const waits = (await outbox.open()).map((operation) => waitOf(operation, now))
    const paused = (await outbox.pausedUntil()) - now
    // Those that are due and still open belong to somebody who is not signed in, or to a run that rests.
    const next = Math.max(paused, Math.min(...waits.filter((wait) => wait > 0)))
    if (next < NEAR_MS) ports.later(() => void run(), next)
  }
  return { run }
}

/** While the lock is ours nobody else sends: whoever stands at `sending` was abandoned, and nobody knows what became of it. */
async function drainAll(parts: DrainParts): Promise<void> {
  const { outbox, sessions, ports } = parts
  await recover(parts, ports.now())
  let open = await outbox.open()
  const abandoned = open.filter(({ state }) => state === 'sending')
  if (abandoned.length) {
    await outbox.move(abandoned.map(({ id }) => ({ id, to: 'unknown' })))
    open = await outbox.open()
  }
  if (open.length === 0) return
  const opened = await sessions.open()
  if (!opened.ok) return
  for (let requests = 0; requests < MOST_REQUESTS; requests++) {
    const now = ports.now()
    if (isPause(await outbox.pausedUntil(), now)) return
    const { accountId: actorId } = opened.value.actor
    const work = nextWork(open, { actorId, now, bulks: await outbox.bulks() })
    if (!work) return
    const { moved, goesOn } = await doWork(work, opened.value, parts)
    open = replaced(open, work, moved)
    await parts.moved(moved)
    if (!goesOn) return
  }
}

function isPause(until: number, now: number): boolean {
  return waitOf({ waitUntil: until } as Operation, now) > 0
}

/** The list as it stands now: what moved in its new state, and without what could not be taken for sending. */
function replaced(open: Operation[], work: Work, moved: Operation[]): Operation[] {
  const after = new Map(moved.map((operation) => [operation.id, operation]))
  const touched = new Set(
    work.kind === 'send' ? [work.operation.id] : work.operations.map(({ id }) => id),
  )
  return open.flatMap((operation) => {
    if (!touched.has(operation.id)) return operation
    const next = after.get(operation.id)
    return next && ['queued', 'waiting', 'unknown'].includes(next.state) ? next : []
  })
}

interface Done {
  moved: Operation[]
  /** False after a failure that the next request would meet with too. */
  goesOn: boolean
}

async function doWork(work: Work, session: OpenSession, parts: DrainParts): Promise<Done> {
  if (work.kind === 'find') return find(work.operations, session, parts)
  if (work.kind === 'send') return sendOne(work.operation, session, parts)
  return sendMany(work, session, parts)
}

/** Looks lost answers up by their keys. What the backend never had is queued again. */
async function find(
  operations: Operation[],
  session: OpenSession,
  parts: DrainParts,
): Promise<Done> {
  const found = await findAll(operations, session, parts.ports.now())
  if (!found.ok) return settle(operations.map(tried), () => found, session, parts)
  const known = operations.filter(({ id }) => found.value.has(id))
  const done = await settle(
    known,
    ({ id }) => {
      const outcome = found.value.get(id)
      return outcome ? { ok: true, value: outcome } : failed({ name: 'bad-answer' })
    },
    session,
    parts,
  )
  const lost = operations.filter(({ id }) => !found.value.has(id))
  const queued = await parts.outbox.move(lost.map(({ id }) => ({ id, to: 'queued' })))
  return { moved: [...done.moved, ...queued], goesOn: done.goesOn }
}

async function sendOne(
  operation: Operation,
  session: OpenSession,
  parts: DrainParts,
): Promise<Done> {
  let { version } = operation
  if (version === undefined) {
    const checked = await checkFirst(operation, session)
    if (!checked.ok) return giveUp(operation, checked.problem, parts)
    version = checked.value
  }
  const tries = operation.tries + 1
  const [claimed] = await parts.outbox.claim([{ id: operation.id, settled: { tries, version } }])
  if (!claimed) return { moved: [], goesOn: true }
  const answer = await send(claimed, session)
  return settle([claimed], () => answer, session, parts)
}

/** Nothing was sent: a decision is due, or the operation is no longer possible, or it waits. */
async function giveUp(operation: Operation, problem: Problem, parts: DrainParts): Promise<Done> {
  const { ports, outbox, journal } = parts
  const moment = { now: ports.now(), random: ports.random() }
  const { move } = verdictOn(operation, problem, moment)
  // It was not sent, so there is no answer to look up: it stays where it is and is looked at again.
  if (move.to === 'unknown' || move.to === 'waiting') return { moved: [], goesOn: false }
  const moved = await outbox.move([move])
  await journal.settle(moved.map(({ id }) => id))
  return { moved, goesOn: true }
}

async function sendMany(
  { operations, bulk }: Extract<Work, { kind: 'batch' }>,
  session: OpenSession,
  parts: DrainParts,
): Promise<Done> {
  const { outbox } = parts
  const claimed = await outbox.claim(
    operations.map(({ id, tries }) => ({ id, settled: { tries: tries + 1 } })),
  )
  if (claimed.length === 0) return { moved: [], goesOn: true }
  const answers = await sendAll(claimed, session)
  const done = await settle(
    claimed,
    ({ id }) => (answers.ok ? (answers.value.get(id) ?? failed({ name: 'bad-answer' })) : answers),
    session,
    parts,
  )
  await judge(bulk, answers.ok ? undefined : answers.problem, done.moved, parts)
  return done
}

/** Has a run stop by itself where going on would only make it worse, and end where nothing is left. */
async function judge(
  id: string,
  problem: Problem | undefined,
  moved: Operation[],
  { outbox }: DrainParts,
): Promise<void> {
  const refusal = moved.find((operation) => isRefusal(operation.problem))?.problem
  const bulk = await outbox.bulk(id)
  if (!bulk) return
  const isServers = problem?.name === 'server-error' || problem?.name === 'bad-answer'
  const errorsInRow = isServers ? bulk.errorsInRow + 1 : 0
  const counts = await outbox.counts(id)
  const left = (counts.queued ?? 0) + (counts.sending ?? 0) + (counts.waiting ?? 0)
  const change = refusal
    ? ({ state: 'stopped', reason: 'refused', problem: refusal.name } as const)
    : failsTooOften(counts)
      ? ({ state: 'stopped', reason: 'many-failures' } as const)
      : errorsInRow >= MOST_ERRORS_IN_ROW
        ? ({ state: 'stopped', reason: 'server-errors', errorsInRow: 0 } as const)
        : left + (counts.unknown ?? 0) === 0
          ? ({ state: 'ended' } as const)
          : {}
  await outbox.changeBulk(id, ['running', 'paused'], { errorsInRow, ...change })
}

function isRefusal(problem: Problem | undefined): boolean {
  return problem?.name === 'forbidden' || problem?.name === 'role-revoked'
}

/** Writes down what became of operations that were sent or looked up. */
async function settle(
  operations: Operation[],
  answerTo: (operation: Operation) => Result<Outcome>,
  session: OpenSession,
  parts: DrainParts,
): Promise<Done> {
  const { outbox, journal, mirror, ports } = parts
  const answers = operations.map((operation) => ({ operation, answer: answerTo(operation) }))
  const refused = answers.some(({ answer }) => !answer.ok && answer.problem.name === 'forbidden')
  // The session may have become somebody else's since: then it was refused for want of their token, not of a right.
  const isOurs = !refused || (await isStill(session, parts))
  const moves: Move[] = []
  let pause = 0
  let goesOn = isOurs
  for (const { operation, answer } of answers) {
    if (answer.ok) {
      moves.push({ id: operation.id, to: 'done', settled: answer.value.settled })
      const { task } = operation
      if (task.kind === 'undo') moves.push({ id: task.of, to: 'undone' })
      continue
    }
    const { problem } = answer
    const said: Problem = isOurs || problem.name !== 'forbidden' ? problem : { name: 'signed-out' }
    const verdict = verdictOn(operation, said, { now: ports.now(), random: ports.random() })
    moves.push(verdict.move)
    pause = Math.max(pause, verdict.pauseUntil ?? 0)
    if (verdict.move.to === 'waiting' || verdict.move.to === 'unknown') goesOn = false
  }
  if (pause) await outbox.pauseUntil(pause)
  await mirror.put(answers.flatMap(({ answer }) => (answer.ok ? answer.value.account : [])))
  const moved = await outbox.move(moves)
  const over = moved.filter(({ state }) => state !== 'waiting' && state !== 'unknown')
  await journal.settle(over.map(({ id }) => id))
  return { moved, goesOn }
}

async function isStill({ actor }: OpenSession, { sessions }: DrainParts): Promise<boolean> {
  const now = await sessions.open()
  return now.ok && now.value.actor.accountId === actor.accountId
}

/** The operation with one more request counted. */
function tried(operation: Operation): Operation {
  return { ...operation, tries: operation.tries + 1 }
}
