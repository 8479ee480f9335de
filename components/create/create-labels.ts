import type { Account, AccountKind } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import { type DuplicateCandidate, statusIn } from '../../lib/domain/create/creation.ts'
import type { Problem } from '../../lib/domain/problem.ts'
import { message } from '../../lib/platform/i18n.ts'
import { isolate, sentenceFor } from '../../lib/sentences/problem-sentences.ts'

/** How far the form is. `unknown`: it was sent and the answer was lost. */
export type CreateStage =
  | { kind: 'filling'; problem?: Problem | undefined }
  | { kind: 'sending' }
  | { kind: 'unknown'; problem: Problem }

/** What can be done with somebody who is there already, in place of creating that person once more. */
export interface ExistingAccountAction {
  /** To be made active again first. */
  reactivate?: Branch | undefined
  /** To be added afterwards. */
  add?: Branch | undefined
}

/** Branches in a sentence: "In-Home and Facility". */
export function branchLabel(branches: readonly Branch[]): string {
  return BRANCHES.filter((branch) => branches.includes(branch))
    .map((branch) => BRANCH_NAME[branch])
    .join(' and ')
}

/** What the button says that sends the form. */
export function sendLabel(kind: AccountKind, branches: readonly Branch[]): string {
  const who = kind === 'client' ? 'Client' : 'Staff'
  return branches.length > 0 ? `Add ${who} to ${branchLabel(branches)}` : `Add ${who}`
}

/** Who may be the same person, why, and where that person is. */
export function duplicateLabel({
  account,
  reasons: [reason = 'name'],
}: DuplicateCandidate): string {
  return message(`create_duplicate_${reason}`, isolate(account.name), whereLabel(account))
}

function whereLabel(account: Account): string {
  const active = BRANCHES.filter((branch) => statusIn(account, branch) === 'active')
  const others = BRANCHES.flatMap((branch) => {
    const status = statusIn(account, branch)
    return status && status !== 'active' ? [`${status} in ${BRANCH_NAME[branch]}`] : []
  })
  return [...(active.length > 0 ? [`in ${branchLabel(active)}`] : []), ...others].join(' and ')
}

/** What would serve better than a second account, for the branches that are wanted; undefined where nothing is missing. */
export function existingAccountAction(
  account: Account,
  wanted: readonly Branch[],
): ExistingAccountAction | undefined {
  const add = wanted.find((branch) => !statusIn(account, branch))
  const source = add && otherBranch(add)
  const sleeping = source
    ? statusIn(account, source) === 'inactive' && source
    : wanted.find((branch) => statusIn(account, branch) === 'inactive')
  if (!add && !sleeping) return undefined
  return { ...(sleeping && { reactivate: sleeping }), ...(add && { add }) }
}

/** What the button for it says. */
export function insteadLabel({ reactivate, add }: ExistingAccountAction): string {
  if (reactivate && add) return 'Re-Activate and link instead'
  if (reactivate) return `Re-Activate in ${BRANCH_NAME[reactivate]} instead`
  return add ? `Add to ${BRANCH_NAME[add]} instead` : ''
}

/** What is going on, or went wrong; undefined while the form is simply filled in. */
export function stageLabel(
  stage: CreateStage,
  name: string,
  branches: readonly Branch[],
): { text: string; tone: 'waiting' | 'error' } | undefined {
  const who = isolate(name)
  if (stage.kind === 'sending') {
    return { text: message('create_sending', who, branchLabel(branches)), tone: 'waiting' }
  }
  if (stage.kind === 'unknown') return { text: message('create_unknown', who), tone: 'waiting' }
  const { problem } = stage
  if (!problem) return undefined
  if (problem.name === 'offline' || problem.name === 'timeout') {
    return { text: message('create_offline'), tone: 'waiting' }
  }
  return { text: `${refusalLabel(problem, who, branches)}`, tone: 'error' }
}

function refusalLabel(problem: Problem, who: string, branches: readonly Branch[]): string {
  if (problem.name === 'email-taken') {
    return message(problem.account ? 'create_email_taken' : 'create_email_hidden')
  }
  if (problem.name === 'field-unfit') {
    return message('create_unfit', problem.changed?.join(', ') ?? '')
  }
  const [to = 'in-home'] = branches
  return `${message('create_nothing')} ${sentenceFor(problem, { name: who, to })}`
}
