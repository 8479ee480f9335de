import type { PayloadReader } from '../../db/outbox/encrypted-payloads.ts'
import type { Claim } from '../../db/outbox/transitions.ts'
import { hasPayload, type Operation } from '../../domain/outbox/operation.ts'
import type { UnsentPayload } from '../../domain/outbox/unsent-payload.ts'
import { isPassing, type Problem } from '../../domain/problem.ts'
import { failed, ok, type Result } from '../../domain/result.ts'
import type { OpenSession } from '../session/sessions.ts'
import { type AppliedResults, type ApplyParts, applyResults } from './apply-results.ts'
import { createRunCircuitBreaker } from './circuit-breaker.ts'
import { classifyResponse } from './classify-response.ts'
import type { Work } from './next-work.ts'
import { readPayload } from './send-message.ts'
import { checkFirst, findLostResponses, sendBatch, sendOperation } from './send-operation.ts'

/** Parts of the worker that processing an operation uses. */
export interface ProcessParts extends ApplyParts {
  payloads: PayloadReader
}

const NOTHING: AppliedResults = { changed: [], accounts: [], claimed: [], goesOn: true }

/**
 * Carries out the work of one request, from the claim in the outbox to the outcome. `claims`: returns the claims of the next request;
 * not called after a failure that the next one would meet too.
 */
export function processOperation(
  { kind, operations }: Work,
  session: OpenSession,
  parts: ProcessParts,
  claims: () => Claim[],
): Promise<AppliedResults> {
  if (kind === 'find') return lookUp(operations, session, parts)
  if (kind === 'send') return sendOne(operations, session, parts, claims)
  return sendMany(operations, kind === 'claimed', session, parts, claims)
}

/** Returns the claim of an operation that is sent as it is. */
export function claimFor({ id, tries }: Operation): Claim {
  return { id, fields: { tries: tries + 1 } }
}

/** Looks up lost answers by their keys. Operations that the backend never got are queued again. */
async function lookUp(
  operations: Operation[],
  session: OpenSession,
  parts: ProcessParts,
): Promise<AppliedResults> {
  const found = await findLostResponses(operations, session, parts.ports.now())
  const tried = operations.map((each) => ({ ...each, tries: each.tries + 1 }))
  if (!found.ok) {
    const resultOf = () => failed(lookUpProblem(found.problem))
    return applyResults({ operations: tried, resultOf }, session, parts)
  }
  const settled = await applyResults(
    {
      operations: tried.filter(({ id }) => found.value.has(id)),
      resultOf: ({ id }) => found.value.get(id) ?? failed({ name: 'bad-answer' }),
      breaker: createRunCircuitBreaker(),
    },
    session,
    parts,
  )
  const lost = operations.filter(({ id }) => !found.value.has(id))
  const queued = await parts.outbox.transition(lost.map(({ id }) => ({ id, to: 'queued' })))
  return { ...settled, changed: [...settled.changed, ...queued] }
}

/** Maps the problem of a look-up: a refused one says nothing about the operations, so it counts as no answer. */
function lookUpProblem(problem: Problem): Problem {
  return problem.name === 'signed-out' || isPassing(problem) ? problem : { name: 'bad-answer' }
}

/** Sends one operation. One that was stored without a preview is previewed first. */
async function sendOne(
  [operation]: Operation[],
  session: OpenSession,
  parts: ProcessParts,
  claims: () => Claim[],
): Promise<AppliedResults> {
  if (!operation) return NOTHING
  const { id, tries } = operation
  const payload = await payloadOf(operation, session, parts)
  const written = payload.ok ? payload.value : undefined
  const checked = payload.ok ? await checkFirst(operation, session) : payload
  if (!checked.ok) return giveUp(operation, checked.problem, parts)
  const sent = { tries: tries + 1, version: checked.value }
  const [claimed] = await parts.outbox.claim([{ id, fields: sent }])
  if (!claimed) return NOTHING
  const answer = await sendOperation(claimed, session, written)
  const breaker = createRunCircuitBreaker(answer.ok ? undefined : answer.problem)
  const answered = { operations: [claimed], resultOf: () => answer, breaker }
  return applyResults(answered, session, parts, claims)
}

async function payloadOf(
  operation: Operation,
  session: OpenSession,
  { payloads, ports }: ProcessParts,
): Promise<Result<UnsentPayload | undefined>> {
  if (!hasPayload(operation)) return ok(undefined)
  return readPayload(operation, session, { payloads, now: ports.now() })
}

/** Settles an operation that was not sent: it ends as a conflict or a failure, or stays as it is for the next drain. */
async function giveUp(
  operation: Operation,
  problem: Problem,
  { ports, outbox }: ProcessParts,
): Promise<AppliedResults> {
  const moment = { now: ports.now(), random: ports.random() }
  const { transition, pauseUntil } = classifyResponse(operation, problem, moment)
  if (pauseUntil) await outbox.setPause(pauseUntil)
  if (transition.to === 'unknown' || transition.to === 'waiting')
    return { ...NOTHING, goesOn: false }
  const { changed } = await outbox.step({
    transitions: [transition],
    breaker: createRunCircuitBreaker(),
  })
  return { ...NOTHING, changed }
}

/** Sends many operations of one run in one request; each has its own result. `areClaimed`: true if the last commit claimed them. */
async function sendMany(
  operations: Operation[],
  areClaimed: boolean,
  session: OpenSession,
  parts: ProcessParts,
  claims: () => Claim[],
): Promise<AppliedResults> {
  const claimed = areClaimed ? operations : await parts.outbox.claim(operations.map(claimFor))
  if (claimed.length === 0) return NOTHING
  const answers = await sendBatch(claimed, session)
  const answered = {
    operations: claimed,
    resultOf: ({ id }: Operation) =>
      answers.ok ? (answers.value.get(id) ?? failed({ name: 'bad-answer' })) : answers,
    breaker: createRunCircuitBreaker(answers.ok ? undefined : answers.problem),
  }
  return applyResults(answered, session, parts, claims)
}
