import { BRANCH_NAME, type Branch, otherBranch } from '../domain/branch.ts'
import type { Problem } from '../domain/problem.ts'
import { formatFacts, formatRelative } from '../text/formats.ts'
import { text } from '../text/text.ts'

/** The wait that a sentence names if the backend named none, in seconds. */
const USUAL_PAUSE_S = 60

/** The person and branch a sentence is about. `to`: the branch that was to be added. */
export interface SentenceSubject {
  name: string
  to: Branch
}

/** Returns the sentence for a problem: what happened, and what to do next. A new problem is a type error until it has a sentence. */
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

/** The message keys for the parts of an account that are no fields, by their label in the contract. */
const PARTS: Readonly<Record<string, Part>> = {
  Role: 'ui.role',
  Status: 'ui.status',
  'Primary branch': 'ui.primaryBranch',
  Flag: 'ui.flag',
}

/** Returns the label of a part of an account in the user's language; a field's label as the dashboards have it. */
export function partLabel(label: string): string {
  const key = Object.hasOwn(PARTS, label) ? PARTS[label] : undefined
  return key ? text(key) : label
}

/** Returns the key of the sentence that names the fields, if there is one and they are known; else the problem's name. */
function keyOf({ name, changed }: Problem) {
  if (!changed?.length) return name
  return name === 'changed' ||
    name === 'changed-since' ||
    name === 'field-unfit' ||
    name === 'required-empty'
    ? (`${name}-fields` as const)
    : name
}
