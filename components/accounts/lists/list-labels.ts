import { BRANCH_NAME, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import type { ListProblem, ListReport } from '../../../lib/domain/lists/list-report.ts'
import { LARGEST_BULK_RUN } from '../../../lib/domain/outbox/bulk-run.ts'
import { type MessageName, message } from '../../../lib/platform/i18n.ts'
import { agreeWith, pluralise } from '../../ui/plurals.ts'

const PROBLEMS: Record<ListProblem['name'], MessageName> = {
  binary: 'list_problem_binary',
  empty: 'list_problem_empty',
  'header-only': 'list_problem_header_only',
  'no-emails': 'list_problem_no_emails',
  'too-large': 'list_problem_too_large',
  'unclosed-quote': 'list_problem_unclosed_quote',
  unreadable: 'list_problem_unreadable',
  workbook: 'list_problem_workbook',
}

/** Why a list cannot be read, and what to do. */
export function listProblemLabel(problem: ListProblem): string {
  const line = problem.name === 'unclosed-quote' ? [problem.line.toLocaleString('en')] : []
  return message(PROBLEMS[problem.name], ...line)
}

/** What was found: "117 of 120 found. 2 not found. 1 is there twice. 4 are in both already." */
export function listSummary(report: ListReport, from: Branch): string {
  const { total, found, missing, repeated, left, without } = report
  const parts = [`${found.toLocaleString('en')} of ${total.toLocaleString('en')} found`]
  const add = (count: number, one: string, many: string) => {
    if (count > 0) parts.push(agreeWith(count, one, many))
  }
  add(missing.length, 'not found', 'not found')
  add(repeated.length, 'is there twice', 'are there twice')
  add(left.both.length, 'is in both softwares already', 'are in both softwares already')
  const elsewhere = `in ${BRANCH_NAME[otherBranch(from)]} only`
  add(left.elsewhere.length, `is ${elsewhere}`, `are ${elsewhere}`)
  add(left.staff.length, 'is staff', 'are staff')
  add(without.length, 'line has no e-mail', 'lines have no e-mail')
  return `${parts.join('. ')}.`
}

/** Those of a list that are not selected for one reason. */
export interface ListPart {
  title: string
  hint: string
  lines: { text: string; line: number }[]
}

/** Everybody who is not selected, by reason, the ones to see to first. */
export function partsOf(report: ListReport, from: Branch): ListPart[] {
  const { missing, repeated, left, without } = report
  const other = BRANCH_NAME[otherBranch(from)]
  const emails = (title: string, hint: string, listed: ListReport['missing']) => ({
    title,
    hint,
    lines: listed.map(({ email, line }) => ({ text: email, line })),
  })
  return [
    emails('Not found', message('list_missing_hint'), missing),
    { title: 'Lines without an e-mail', hint: message('list_without_hint'), lines: without },
    emails(`In ${other} only`, message('list_elsewhere_hint', other), left.elsewhere),
    emails('Staff', message('list_staff_hint'), left.staff),
    emails('In both softwares already', message('list_both_hint'), left.both),
    emails('In the list more than once', message('list_repeated_hint'), repeated),
  ].filter(({ lines }) => lines.length > 0)
}

/** What the reader has to know besides: how it was read, and that not everybody fits into one run. */
export function listNotes({ encoding, column, beyond }: ListReport): string[] {
  const notes: string[] = []
  if (beyond > 0) {
    notes.push(
      message('list_beyond', LARGEST_BULK_RUN.toLocaleString('en'), beyond.toLocaleString('en')),
    )
  }
  if (column !== undefined) notes.push(message('list_read_column', column))
  if (encoding && encoding !== 'UTF-8') notes.push(message('list_read_as', encoding))
  return notes
}

/** "Select 113 clients". */
export function selectLabel({ ready }: ListReport): string {
  return `Select ${pluralise(ready.length, 'client')}`
}
