import type { PayloadReader } from '../db/outbox/encrypted-payloads.ts'
import type { Claim } from '../db/outbox/transitions.ts'
import { hasPayload, type Operation } from '../domain/outbox/operation.ts'
import type { UnsentPayload } from '../domain/outbox/unsent-payload.ts'
import { isPassing, type Problem } from '../domain/problem.ts'
import { failed, ok, type Result } from '../domain/result.ts'
import { checkFirst, findAll, send, sendAll } from './errands.ts'
import { judgement } from './judge-run.ts'
import { takeLetter } from './letter-errands.ts'
import type { Work } from './next-work.ts'
import type { OpenSession } from './sessions.ts'
import { type Settlement, type SettlingParts, settle } from './settle.ts'
import { verdictOn } from './verdict.ts'

/** What a delivery works with. */
export interface DeliveryParts extends SettlingParts {
  letters: PayloadReader
}

const NOTHING: Settlement = { moved: [], accounts: [], claimed: [], goesOn: true }

/**
 * Does one request's worth of work, from the claim in the outbox to what became of it. `claims` says what is sent next, if nothing
 * speaks against it.
 */
export function deliver(
  { kind, operations }: Work,
  session: OpenSession,
  parts: DeliveryParts,
  claims: () => Claim[],
): Promise<Settlement> {
  if (kind === 'find') return find(operations, session, parts)
  if (kind === 'send') return sendOne(operations, session, parts, claims)
  return sendMany(operations, kind === 'claimed', session, parts, claims)
}

/** The claim of an operation that is sent as it is. */
export function claimOf({ id, tries }: Operation): Claim {
  return { id, fields: { tries: tries + 1 } }
}

/** Looks lost answers up by their keys. What the backend never had is queued again. */
async function find(
  operations: Operation[],
  session: OpenSession,
  parts: DeliveryParts,
): Promise<Settlement> {
  const found = await findAll(operations, session, parts.ports.now())
  const tried = operations.map((each) => ({ ...each, tries: each.tries + 1 }))
  if (!found.ok) {
    const answerTo = () => failed(lookUpProblem(found.problem))
    return settle({ operations: tried, answerTo }, session, parts)
  }
  const settled = await settle(
    {
      operations: tried.filter(({ id }) => found.value.has(id)),
      answerTo: ({ id }) => found.value.get(id) ?? failed({ name: 'bad-answer' }),
      judge: judgement(),
    },
    session,
    parts,
  )
  const lost = operations.filter(({ id }) => !found.value.has(id))
  const queued = await parts.outbox.transition(lost.map(({ id }) => ({ id, to: 'queued' })))
  return { ...settled, moved: [...settled.moved, ...queued] }
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
  claims: () => Claim[],
): Promise<Settlement> {
  if (!operation) return NOTHING
  const { id, tries } = operation
  const letter = await letterOf(operation, session, parts)
  const written = letter.ok ? letter.value : undefined
  const checked = letter.ok ? await checkFirst(operation, session) : letter
  if (!checked.ok) return giveUp(operation, checked.problem, parts)
  const sent = { tries: tries + 1, version: checked.value }
  const [claimed] = await parts.outbox.claim([{ id, fields: sent }])
  if (!claimed) return NOTHING
  const answer = await send(claimed, session, written)
  const judge = judgement(answer.ok ? undefined : answer.problem)
  const answered = { operations: [claimed], answerTo: () => answer, judge }
  return settle(answered, session, parts, claims)
}

async function letterOf(
  operation: Operation,
  session: OpenSession,
  { letters, ports }: DeliveryParts,
): Promise<Result<UnsentPayload | undefined>> {
  if (!hasPayload(operation)) return ok(undefined)
  return takeLetter(operation, session, { letters, now: ports.now() })
}

/** Nothing was sent: a decision is due, or it is no longer possible; or it stays where it is and is looked at again. */
async function giveUp(
  operation: Operation,
  problem: Problem,
  { ports, outbox }: DeliveryParts,
): Promise<Settlement> {
  const moment = { now: ports.now(), random: ports.random() }
  const { move, pauseUntil } = verdictOn(operation, problem, moment)
  if (pauseUntil) await outbox.setPause(pauseUntil)
  if (move.to === 'unknown' || move.to === 'waiting') return { ...NOTHING, goesOn: false }
  const { changed: moved } = await outbox.step({ transitions: [move], breaker: judgement() })
  return { ...NOTHING, moved }
}

/** Sends many of one run in one request. One that is refused spoils no other. `areClaimed`: with the request before. */
async function sendMany(
  operations: Operation[],
  areClaimed: boolean,
  session: OpenSession,
  parts: DeliveryParts,
  claims: () => Claim[],
): Promise<Settlement> {
  const claimed = areClaimed ? operations : await parts.outbox.claim(operations.map(claimOf))
  if (claimed.length === 0) return NOTHING
  const answers = await sendAll(claimed, session)
  const answered = {
    operations: claimed,
    answerTo: ({ id }: Operation) =>
      answers.ok ? (answers.value.get(id) ?? failed({ name: 'bad-answer' })) : answers,
    judge: judgement(answers.ok ? undefined : answers.problem),
  }
  return settle(answered, session, parts, claims)
}
