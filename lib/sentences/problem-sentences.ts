import { BRANCH_NAME, type Branch, otherBranch } from '../domain/branch.ts'
import type { Problem } from '../domain/problem.ts'
import { formatFacts, formatRelative } from '../text/formats.ts'
import { text } from '../text/text.ts'

/** How long to wait when nobody says, in seconds. */
const USUAL_PAUSE_S = 60

/** Whom and what a sentence is about. `to` is the branch that was to be added. */
export interface SentenceSubject {
  name: string
  to: Branch
}

/** Words a problem: what happened, and what to do next. A new problem is a type error until it has words. */
export function sentenceFor(problem: Problem, { name, to }: SentenceSubject): string {
  return text(`problem.${keyOf(problem)}`, {
    name,
    to: BRANCH_NAME[to],
    from: BRANCH_NAME[otherBranch(to)],
    fields: formatFacts((problem.changed ?? []).map(partLabel)),
    when: formatRelative((problem.retryAfter ?? USUAL_PAUSE_S) * 1000),
  })
}

type Part = 'ui.role' | 'ui.status' | 'ui.primaryBranch' | 'ui.flag'

/** What of an account can have changed that is no field, as the contract names it. */
const PARTS: Readonly<Record<string, Part>> = {
  Role: 'ui.role',
  Status: 'ui.status',
  'Primary branch': 'ui.primaryBranch',
  Flag: 'ui.flag',
}

/** A part of an account in the user's words; a field by the label it has in the dashboards. */
export function partLabel(label: string): string {
  const key = Object.hasOwn(PARTS, label) ? PARTS[label] : undefined
  return key ? text(key) : label
}

/** The sentence that names the fields, where there is one and they are known. */
function keyOf({ name, changed }: Problem) {
  if (!changed?.length) return name
  return name === 'changed' ||
    name === 'changed-since' ||
    name === 'field-unfit' ||
    name === 'required-empty'
    ? (`${name}-fields` as const)
    : name
}

export { isolate } from '../text/isolate.ts'
