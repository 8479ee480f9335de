import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { Problem } from '../../lib/domain/problem.ts'
import { type MessageWord, message } from '../../lib/platform/i18n.ts'

/** Whom and what a sentence is about. `to` is the branch that was to be added. */
export interface SentenceSubject {
  name: string
  to: Branch
}

/** A problem in plain words: what happened, and what to do next. A new problem is a type error until it has words. */
export function sentenceFor(problem: Problem, { name, to }: SentenceSubject): string {
  // Safe: it replaces every hyphen, as the type does.
  const word = problem.name.replaceAll('-', '_') as MessageWord<Problem['name']>
  const seconds = problem.retryAfter
  return message(
    `problem_${word}`,
    isolate(name),
    BRANCH_NAME[to],
    BRANCH_NAME[otherBranch(to)],
    problem.changed?.length ? `: ${problem.changed.join(', ')}` : '',
    seconds ? `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}` : 'in a minute',
  )
}

/** Fences a right-to-left name off, so that it does not turn the sentence around it. */
export function isolate(name: string): string {
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(name) ? `\u2068${name}\u2069` : name
}
