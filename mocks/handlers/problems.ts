import { HttpResponse } from 'msw'
import type { Refusal } from '../../lib/domain/problem.ts'
import type { RefusedProblem } from '../backend/answer.ts'
import type { WireProblem } from '../backend/wire.ts'

/** The HTTP status and title of each refusal. A new name is a type error until it stands here. */
const STATUS_AND_TITLE: Record<Refusal, [status: number, title: string]> = {
  'already-linked': [409, 'This account is linked already.'],
  ambiguous: [409, 'More than one account fits.'],
  'branch-inactive': [409, 'The profile in that branch is not active.'],
  changed: [412, 'The account changed meanwhile.'],
  'changed-since': [409, 'The account changed since.'],
  'cursor-gone': [410, 'The cursor is no longer good. Start again.'],
  'email-required': [422, 'An account without an e-mail cannot be in both.'],
  'email-taken': [409, 'An account with this e-mail exists.'],
  'field-unfit': [422, 'A value does not fit its field.'],
  'flag-gone': [409, 'That branch has no such flag.'],
  forbidden: [403, 'Not allowed.'],
  'in-progress': [409, 'The first request with this key is still running.'],
  invalid: [422, 'The request does not fit the contract.'],
  'key-required': [400, 'An Idempotency-Key is needed.'],
  'key-reused': [422, 'This key was used for something else.'],
  'last-admin': [409, 'This is the last active Admin.'],
  'mapping-impossible': [422, 'Two of these fields cannot belong together.'],
  'match-found': [409, 'An account with this e-mail exists in the target.'],
  'not-found': [404, 'There is no such thing.'],
  'not-linked': [409, 'This account is in one branch only.'],
  'own-account': [403, "Somebody else has to do this to one's own account."],
  'precondition-required': [428, 'If-Match is needed.'],
  'primary-undecided': [409, 'Say which branch is the primary one from now on.'],
  'required-empty': [409, 'A required field is empty.'],
  'role-escalation': [403, 'That person or that role is above your own level.'],
  'role-revoked': [403, 'The right was taken away since the sign-in.'],
  'signed-out': [401, 'Not signed in.'],
  'source-gone': [410, 'There is nothing to sync from any more.'],
  'source-inactive': [409, 'The profile is not active at the source.'],
  'target-inactive': [409, 'The profile in the target is inactive.'],
  'too-large': [413, 'The body is larger than 1 MiB.'],
  'too-many': [429, 'Too many requests.'],
  'undo-expired': [409, 'It is too late to take this back.'],
  'visit-unfinished': [409, 'A visit of a past day is not finished.'],
  'wrong-password': [401, 'E-mail or password is wrong.'],
  'wrong-type': [415, 'The body has to be application/json.'],
}

/** Returns a refusal as the body of an answer, with its status. */
export function toProblemBody({ name, changed, matches, account }: RefusedProblem): WireProblem {
  const [status, title] = STATUS_AND_TITLE[name]
  return {
    type: `urn:tandem:problem:${name}`,
    title,
    status,
    ...(changed && { changed }),
    ...(matches && { matches }),
    ...(account && { account }),
  }
}

/** Returns a refusal as a response (RFC 9457). */
export function problemResponse(problem: RefusedProblem): Response {
  const body = toProblemBody(problem)
  const headers = new Headers({ 'Content-Type': 'application/problem+json' })
  if (problem.retryAfter !== undefined) headers.set('Retry-After', String(problem.retryAfter))
  return HttpResponse.json(body, { status: body.status, headers })
}
