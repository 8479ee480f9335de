import { BRANCH_NAME, type Branch, otherBranch } from '../lib/domain/branch.ts'
import type { Failure, Problem, Refusal } from '../lib/domain/problem.ts'

/**
 * What happened and what to do next, for every problem there is. `{name}` is the person, `{to}` the software that was to
 * be added, `{here}` the other one, `{changed}` a list of field labels, `{when}` how long to wait.
 */
const SENTENCES: Record<Refusal | Failure, string> = {
  'already-linked':
    '{name} is linked with another profile in {to} already. Open that profile to compare them.',
  ambiguous: 'Several people in {to} may be {name}. Choose the right one.',
  changed: "{name}'s profile was changed meanwhile{changed}. Look again before you confirm.",
  'changed-since':
    'This cannot be taken back any more: the profile in {to} was changed since{changed}. Correct it there by hand.',
  'cursor-gone': 'The list in this browser is too old. Press Refresh to load it afresh.',
  'email-required': '{name} has no e-mail address. Add one in {here}, then try again.',
  'email-taken':
    "Somebody in {to} has {name}'s e-mail address already. Try again to see who it is and to link them.",
  forbidden: 'Your role does not allow this. Ask an Admin to do it for {name}.',
  'in-progress': 'This is being done right now. Wait a moment, then look again.',
  invalid: "{to} does not accept {name}'s profile as it is. Check it in {here}, then try again.",
  'key-required': 'This page is out of date. Reload it, then press again. Nothing was changed.',
  'key-reused':
    'This was asked before with other choices. Reload the page to see how {name} stands, then press again.',
  'last-admin': '{name} is the last active Admin. Make somebody else Admin first.',
  'match-found': 'Somebody in {to} may be {name} already. Say who it is before you go on.',
  'not-found': '{name} was not found. Reload the page, then try again.',
  'precondition-required':
    'This page is out of date. Reload it, then press again. Nothing was changed.',
  'role-escalation': "{name}'s role is above yours. Ask an Admin to do this.",
  'role-revoked':
    'Your role was changed and no longer allows this. Ask an Admin. Nothing was changed.',
  'signed-out': 'You are signed out. Sign in to {here}, then press again. Nothing was changed.',
  'source-gone': '{name} is not in {here} any more. Go back to the list and reload it.',
  'source-inactive': '{name} is inactive in {here}. Re-activate the profile there, then try again.',
  'target-inactive':
    '{name} has an inactive profile in {to}. Re-activate it instead of adding a second one.',
  'too-large': 'That was too much at once. Choose fewer people, then try again.',
  'too-many': '{here} asks for a pause. Try again {when}.',
  'undo-expired': 'It is too late to take this back. Make the profile in {to} inactive instead.',
  'wrong-password': 'That e-mail address and password do not go together. Try again.',
  offline: 'You are offline. Check the connection, then try again. Nothing was changed.',
  timeout: '{here} took too long to answer. Try again in a moment.',
  'bad-answer':
    '{here} gave an answer that makes no sense. Try again; if it stays so, tell an Admin.',
  'server-error': '{here} has a problem of its own. Try again in a moment.',
  'no-dashboard': 'Open In-Home or Facility in a tab and sign in there, then try again.',
  updated: 'Tandem was updated. Reload this page, then press again.',
}

/** Whom and what a sentence is about. `to` is the branch that was to be added. */
export interface SentenceSubject {
  name: string
  to: Branch
}

/** A problem in plain words: what happened, and what to do next. */
export function sentenceFor(problem: Problem, { name, to }: SentenceSubject): string {
  const seconds = problem.retryAfter
  const words: Record<string, string> = {
    name: isolate(name),
    to: BRANCH_NAME[to],
    here: BRANCH_NAME[otherBranch(to)],
    changed: problem.changed?.length ? `: ${problem.changed.join(', ')}` : '',
    when: seconds ? `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : 'in a minute',
  }
  return SENTENCES[problem.name].replace(
    /\{(\w+)\}/g,
    (whole, word: string) => words[word] ?? whole,
  )
}

/** Fences a right-to-left name off, so that it does not turn the sentence around it. */
export function isolate(name: string): string {
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(name) ? `\u2068${name}\u2069` : name
}
