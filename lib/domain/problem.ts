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
  'wrong-type',
] as const

/**
 * Failures that the extension itself finds, without an answer from the backend. `no-dashboard`: none is connected in this browser.
 * `no-access`: the browser keeps Tandem off the dashboard. `moved`: the backend names addresses that are not the dashboard's.
 * `updated`: the extension was updated under the open page. `no-room`: the browser has no room left for the accounts. `letter-lost`: the
 * message or request cannot be decrypted any more. `too-old`: the backend may have forgotten the operation's key. `not-offered`: the server
 * lacks the capability, so it was not asked. `own-fault`: something broke in Tandem itself, and what was done before is not known.
 */
export const FAILURES = [
  'offline',
  'timeout',
  'bad-answer',
  'server-error',
  'no-dashboard',
  'no-access',
  'moved',
  'updated',
  'no-room',
  'letter-lost',
  'too-old',
  'not-offered',
  'own-fault',
] as const

export type Refusal = (typeof REFUSALS)[number]
export type Failure = (typeof FAILURES)[number]

/** An expected failure: a value, never thrown. Code branches on `name`, never on text. */
export interface Problem {
  name: Refusal | Failure
  /**
   * Field labels, never values: of what changed, with `changed` and `changed-since`; of what does not fit, with `field-unfit`; of what is
   * empty, with `required-empty`.
   */
  changed?: string[] | undefined
  /** Candidates, with `match-found`, `ambiguous` and `target-inactive`. */
  matches?: Match[] | undefined
  /** With `email-taken`: the account that has the e-mail, if the actor may see it. */
  account?: Account | undefined
  /** Seconds to wait, with `too-many`. */
  retryAfter?: number | undefined
}

/** Problems that a person decides: who the person is, which branch is primary, or whether the change is still right. */
const DECISIONS: readonly Problem['name'][] = [
  'changed',
  'match-found',
  'ambiguous',
  'target-inactive',
  'primary-undecided',
]

/** True if a person has to decide something before it can go on. */
export function isDecision({ name }: Problem): boolean {
  return DECISIONS.includes(name)
}

const PASSING: readonly Problem['name'][] = [
  'no-access',
  'too-many',
  'in-progress',
  'offline',
  'timeout',
  'bad-answer',
  'server-error',
  'own-fault',
]

/** True if sending it again later, with the same key, may succeed without anybody doing anything. */
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
  'not-offered',
]

/** True if sending it again can help, perhaps after something was fixed elsewhere. */
export function canRetry(problem: Problem): boolean {
  return !FINAL.includes(problem.name)
}
