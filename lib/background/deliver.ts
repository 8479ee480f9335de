import type { Letters } from '../db/letters.ts'
import type { Letter } from '../domain/letter.ts'
import { isLetter, type Operation } from '../domain/operation.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { checkFirst, findAll, send, sendAll } from './errands.ts'
import { judgeRun } from './judge-run.ts'
import { takeLetter } from './letter-errands.ts'
import type { Work } from './next-work.ts'
import type { OpenSession } from './sessions.ts'
import { type Settlement, type SettlingParts, settle } from './settle.ts'
import { verdictOn } from './verdict.ts'

/** What a delivery works with. */
export interface DeliveryParts extends SettlingParts {
  letters: Letters
}

/** Does one request's worth of work, from the claim in the outbox to what became of it. */
export function deliver(
  { kind, operations }: Work,
  session: OpenSession,
  parts: DeliveryParts,
): Promise<Settlement> {
  if (kind === 'find') return find(operations, session, parts)
  if (kind === 'batch') return sendMany(operations, session, parts)
  return sendOne(operations, session, parts)
}

/** Looks lost answers up by their keys. What the backend never had is queued again. */
async function find(
  operations: Operation[],
  session: OpenSession,
  parts: DeliveryParts,
): Promise<Settlement> {
  const found = await findAll(operations, session, parts.ports.now())
  if (!found.ok) {
    const tried = operations.map((each) => ({ ...each, tries: each.tries + 1 }))
    return settle(tried, () => failed(lookUpProblem(found.problem)), session, parts)
  }
  const known = operations.filter(({ id }) => found.value.has(id))
  const settled = await settle(
    known,
    ({ id }) => {
      const outcome = found.value.get(id)
      return outcome ? ok(outcome) : failed({ name: 'bad-answer' })
    },
    session,
    parts,
  )
  const lost = operations.filter(({ id }) => !found.value.has(id))
  const queued = await parts.outbox.move(lost.map(({ id }) => ({ id, to: 'queued' })))
  await judgeRuns(settled.moved, undefined, parts)
  return { moved: [...settled.moved, ...queued], goesOn: settled.goesOn }
}

/** A look-up that is refused says nothing about what it looked for. */
function lookUpProblem(problem: Problem): Problem {
  return problem.name === 'signed-out' || isPassing(problem) ? problem : { name: 'bad-answer' }
}

/** Sends one. What nobody has seen a preview of is looked at first. */
async function sendOne(
  [operation]: Operation[],
  session: OpenSession,
  parts: DeliveryParts,
): Promise<Settlement> {
  if (!operation) return { moved: [], goesOn: true }
  const { id, tries } = operation
  const letter = await letterOf(operation, session, parts)
  const checked = letter.ok ? await checkFirst(operation, session) : letter
  if (!checked.ok) {
    const given = await giveUp(operation, checked.problem, parts)
    await judgeRuns(given.moved, undefined, parts)
    return given
  }
  const sent = { tries: tries + 1, version: checked.value }
  const [claimed] = await parts.outbox.claim([{ id, settled: sent }])
  if (!claimed) return { moved: [], goesOn: true }
  const answer = await send(claimed, letter.ok ? letter.value : undefined, session)
  const settled = await settle([claimed], () => answer, session, parts)
  await judgeRuns(settled.moved, answer.ok ? undefined : answer.problem, parts)
  return settled
}

async function letterOf(
  operation: Operation,
  session: OpenSession,
  { letters, ports }: DeliveryParts,
): Promise<Result<Letter | undefined>> {
  if (!isLetter(operation)) return ok(undefined)
  return takeLetter(operation, session, { letters, now: ports.now() })
}

/** Nothing was sent: a decision is due, or it is no longer possible; or it stays where it is and is looked at again. */
async function giveUp(
  operation: Operation,
  problem: Problem,
  { ports, outbox, journal }: DeliveryParts,
): Promise<Settlement> {
  const moment = { now: ports.now(), random: ports.random() }
  const { move, pauseUntil } = verdictOn(operation, problem, moment)
  if (pauseUntil) await outbox.pauseUntil(pauseUntil)
  if (move.to === 'unknown' || move.to === 'waiting') return { moved: [], goesOn: false }
  const moved = await outbox.move([move])
  await journal.settle(moved.map(({ id }) => id))
  return { moved, goesOn: true }
}

/** Sends many of one run in one request. One that is refused spoils no other. */
async function sendMany(
  operations: Operation[],
  session: OpenSession,
  parts: DeliveryParts,
): Promise<Settlement> {
  const claimed = await parts.outbox.claim(
    operations.map(({ id, tries }) => ({ id, settled: { tries: tries + 1 } })),
  )
  if (claimed.length === 0) return { moved: [], goesOn: true }
  const answers = await sendAll(claimed, session)
  const settled = await settle(
    claimed,
    ({ id }) => (answers.ok ? (answers.value.get(id) ?? failed({ name: 'bad-answer' })) : answers),
    session,
    parts,
  )
  await judgeRuns(settled.moved, answers.ok ? undefined : answers.problem, parts)
  return settled
}

async function judgeRuns(moved: Operation[], problem: Problem | undefined, parts: DeliveryParts) {
  for (const run of new Set(moved.flatMap(({ bulk }) => bulk ?? []))) {
    await judgeRun(run, problem, moved, parts.outbox)
  }
}
