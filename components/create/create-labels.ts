import type { Account, AccountKind, ProfileStatus } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, BRANCHES, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import {
  type DuplicateCandidate,
  type DuplicateQuery,
  type DuplicateReason,
  statusIn,
} from '../../lib/domain/create/creation.ts'
import type { Problem } from '../../lib/domain/problem.ts'
import { sentenceFor } from '../../lib/sentences/problem-sentences.ts'
import { formatFacts, formatList } from '../../lib/text/formats.ts'
import { type TextKey, text } from '../../lib/text/text.ts'
import { branchLabel } from './branch-label.ts'

/** The stage of the form. `unknown`: it was sent and the answer was lost. */
export type CreateStage =
  | { kind: 'filling'; problem?: Problem | undefined }
  | { kind: 'sending' }
  | { kind: 'unknown'; problem: Problem }

/** What can be done with an existing account instead of creating a duplicate. */
export interface ExistingAccountAction {
  /** The branch in which the account is made active again first. */
  reactivate?: Branch | undefined
  /** The branch that the account is added to afterwards. */
  add?: Branch | undefined
}

/** Labels of the contact details. */
export const CONTACT_LABELS = {
  firstName: 'create.firstName',
  lastName: 'create.lastName',
  email: 'create.email',
  phone: 'create.phone',
} as const satisfies Record<keyof DuplicateQuery, TextKey>

/** The backend's names of the contact details, whatever the language. */
export const CONTACT_NAMES = {
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
} as const satisfies Record<keyof DuplicateQuery, string>

const CONTACT_KEYS = ['firstName', 'lastName', 'email', 'phone'] as const

const DUPLICATES = {
  email: 'create.duplicateEmail',
  phone: 'create.duplicatePhone',
  name: 'create.duplicateName',
} as const satisfies Record<DuplicateReason, TextKey>

const PROFILES = {
  active: 'create.profileActive',
  inactive: 'create.profileInactive',
  pending: 'create.profilePending',
} as const satisfies Record<ProfileStatus, TextKey>

/** Labels the button that sends the form. */
export function sendLabel(kind: AccountKind, branches: readonly Branch[]): string {
  const isClient = kind === 'client'
  if (branches.length === 0) return text(isClient ? 'create.addClient' : 'create.addStaff')
  const where = { branches: branchLabel(branches) }
  return text(isClient ? 'create.addClientTo' : 'create.addStaffTo', where)
}

/** Says who may be the same person, why, and in which branches. */
export function duplicateLabel({
  account,
  reasons: [reason = 'name'],
}: DuplicateCandidate): string {
  return text(DUPLICATES[reason], { name: account.name, profiles: profilesLabel(account) })
}

function profilesLabel(account: Account): string {
  const profiles = BRANCHES.flatMap((branch) => {
    const status = statusIn(account, branch)
    return status ? [text(PROFILES[status], { branch: BRANCH_NAME[branch] })] : []
  })
  return formatList(profiles)
}

/** Returns the action on an existing account that replaces a second one, for the wanted branches; undefined if nothing is missing. */
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

/** Labels the button for that action. */
export function insteadLabel({ reactivate, add }: ExistingAccountAction): string {
  if (reactivate && add) return text('create.reactivateAndLink')
  if (reactivate) return text('create.reactivateInstead', { branch: BRANCH_NAME[reactivate] })
  return add ? text('create.addInstead', { branch: BRANCH_NAME[add] }) : ''
}

/** Says what is under way or went wrong; undefined while the form is being filled in without a problem. */
export function stageLabel(
  stage: CreateStage,
  name: string,
  branches: readonly Branch[],
): { text: string; tone: 'waiting' | 'error' } | undefined {
  if (stage.kind === 'sending') {
    const sending = text('create.sending', { name, branches: branchLabel(branches) })
    return { text: sending, tone: 'waiting' }
  }
  if (stage.kind === 'unknown') return { text: text('create.unknown', { name }), tone: 'waiting' }
  const { problem } = stage
  if (!problem) return undefined
  if (problem.name === 'offline' || problem.name === 'timeout') {
    return { text: text('create.offline'), tone: 'waiting' }
  }
  return { text: refusalLabel(problem, name, branches), tone: 'error' }
}

function refusalLabel(problem: Problem, name: string, branches: readonly Branch[]): string {
  if (problem.name === 'email-taken') {
    return text(problem.account ? 'create.emailTakenAbove' : 'create.emailTakenHidden')
  }
  if (problem.name === 'field-unfit') {
    const fields = formatFacts((problem.changed ?? []).map(fieldLabel))
    return text('create.correctFields', { fields })
  }
  const [to = 'in-home'] = branches
  return `${text('create.nothingCreated')} ${sentenceFor(problem, { name, to })}`
}

/** Returns the form's label of a field that the backend names. */
function fieldLabel(name: string): string {
  const key = CONTACT_KEYS.find((each) => CONTACT_NAMES[each] === name)
  return key ? text(CONTACT_LABELS[key]) : name
}
