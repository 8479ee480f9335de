import { BRANCH_NAME } from '../../../../lib/domain/branch.ts'
import type { AuditRecord } from '../../../backend/model.ts'
import { html, type Markup } from '../../html.ts'
import { emptyState } from '../../parts/small.ts'
import type { ListedPerson } from '../../records/people.ts'
import type { Visit } from '../../visit.ts'

const WHEN = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' })
const LIST = new Intl.ListFormat('en')

type ActionSentence = (entry: AuditRecord, where: string) => string

const SENTENCES: Record<AuditRecord['action'], ActionSentence> = {
  'sign-in': () => 'signed in',
  'sign-out': () => 'signed out',
  role: (_, where) => `changed the role in ${where}`,
  sync: (_, where) => `added this profile to ${where}`,
  copy: ({ fields = [] }, where) => `copied ${LIST.format(fields) || 'a field'} to ${where}`,
  mappings: () => 'changed which fields belong together',
  undo: (_, where) => `took back adding this profile to ${where}`,
  create: (_, where) => `created this profile in ${where}`,
  edit: ({ fields = [] }) => `changed ${LIST.format(fields) || 'the details'}`,
  status: (_, where) => `changed the status in ${where}`,
  primary: (_, where) => `made ${where} the primary branch`,
  flag: (_, where) => `changed the flags in ${where}`,
  message: (_, where) => `wrote a message in ${where}`,
  request: (_, where) => `requested services in ${where}`,
}

function lineOf(entry: AuditRecord): Markup {
  const where = entry.to ? BRANCH_NAME[entry.to] : 'this business'
  const worked = entry.outcome === 'done' || entry.outcome === 'unchanged'
  return html`<li>
    <span><strong dir="auto">${entry.actorName}</strong> ${!worked && 'tried and was refused: '}${SENTENCES[entry.action](entry, where)}</span>
    <time datetime=${entry.at}>${WHEN.format(new Date(entry.at))}</time>
  </li>`
}

/** What was done to this account, as far as the visitor may know it. */
export function historyPanel({ backend, caller }: Visit, { account }: ListedPerson): Markup {
  const log = backend.listAudit(caller, { accountId: account.id })
  const entries = log.ok ? log.value.entries : []
  if (entries.length === 0) {
    const sentence = 'What you and your colleagues change on this profile is listed here.'
    return emptyState('clock', 'Nothing has changed yet', sentence)
  }
  return html`<h2>History</h2><ol class="history">${entries.map(lineOf)}</ol>`
}
