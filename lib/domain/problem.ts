import type { Account } from './accounts/account.ts'
import type { Match } from './sync/match.ts'

/** Why the backend refused: the last part of `urn:tandem:problem:<name>`. */
export const REFUSALS = [
  'already-linked',
  'ambiguous',
  'branch-inactive',
  'changed',
  'changed-since',
  'cursor-gone',
  'email-required',
  'email-taken',
  'field-unfit',
  'flag-gone',
  'forbidden',
  'in-progress',
  'invalid',
  'key-required',
  'key-reused',
  'last-admin',
  'mapping-impossible',
  'match-found',
  'not-found',
  'not-linked',
  'own-account',
  'precondition-required',
  'primary-undecided',
  'required-empty',
  'role-escalation',
  'role-revoked',
  'signed-out',
  'source-gone',
  'source-inactive',
  'target-inactive',
  'too-large',
  'too-many',
  'undo-expired',
  'visit-unfinished',
  'wrong-password',
] as const

/**
 * Why no answer could be had: found out on this side of the wire. `no-dashboard`: none was opened in this browser yet.
 * `updated`: the extension was updated under the open page. `no-room`: the browser has no room left for the accounts.
 * `letter-lost`: what was written cannot be read any more. `too-old`: so old that the backend may have forgotten its key.
 */
export const FAILURES = [
  'offline',
  'timeout',
  'bad-answer',
  'server-error',
  'no-dashboard',
  'updated',
  'no-room',
  'letter-lost',
  'too-old',
] as const

export type Refusal = (typeof REFUSALS)[number]
export type Failure = (typeof FAILURES)[number]

/** Everything that can go wrong, expected: a value, never thrown. Code branches on `name`, never on text. */
export interface Problem {
  name: Refusal | Failure
  /**
   * Field labels, never values: what changed, with `changed` and `changed-since`; what does not fit, with `field-unfit`; what is
   * empty, with `required-empty`.
   */
  changed?: string[] | undefined
  /** Candidates, with `match-found`, `ambiguous` and `target-inactive`. */
  matches?: Match[] | undefined
  /** Who has the e-mail, with `email-taken`, where the asker may see it. */
  account?: Account | undefined
  /** Seconds to wait, with `too-many`. */
  retryAfter?: number | undefined
}

/** What the backend wants a person to decide: whom somebody is, which branch comes first, or whether it is still right. */
const DECISIONS: readonly Problem['name'][] = [
  'changed',
  'match-found',
  'ambiguous',
  'target-inactive',
  'primary-undecided',
]

/** Whether a person has to decide something before it can go on. */
export function isDecision({ name }: Problem): boolean {
  return DECISIONS.includes(name)
}

const PASSING: readonly Problem['name'][] = [
  'too-many',
  'in-progress',
  'offline',
  'timeout',
  'bad-answer',
  'server-error',
]

/** Whether asking again later, with the same key, may succeed without anybody doing anything. */
export function isPassing({ name }: Problem): boolean {
  return PASSING.includes(name)
}

const FINAL: readonly Problem['name'][] = [
  'forbidden',
  'role-escalation',
  'role-revoked',
  'last-admin',
  'own-account',
  'source-gone',
  'not-found',
  'not-linked',
  'already-linked',
  'undo-expired',
  'flag-gone',
  'updated',
  'branch-inactive',
  'letter-lost',
  'too-old',
]

/** Whether asking again can help, perhaps after something was fixed elsewhere. */
export function canRetry(problem: Problem): boolean {
  return !FINAL.includes(problem.name)
}
