import { BRANCH_NAME, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import { MOST_ENTRIES } from '../../../lib/domain/lists/e-mail-list.ts'
import type {
  ListedStatus,
  ListProblem,
  ListReport,
} from '../../../lib/domain/lists/list-report.ts'
import { LARGEST_BULK_RUN } from '../../../lib/domain/outbox/bulk-run.ts'
import { type TextKey, text } from '../../../lib/text/text.ts'

const PROBLEMS = {
  binary: 'lists.binary',
  empty: 'lists.empty',
  'header-only': 'lists.headerOnly',
  'no-emails': 'lists.noEmails',
  'too-large': 'lists.tooLarge',
  'too-many': 'lists.tooMany',
  unreadable: 'lists.unreadable',
  workbook: 'lists.workbook',
  'unclosed-quote': 'lists.unclosedQuote',
  'long-row': 'lists.longRow',
} as const satisfies Record<ListProblem['name'], TextKey>

/** Says why a list cannot be read, and what to do. */
export function listProblemLabel(problem: ListProblem): string {
  if ('line' in problem) return text(PROBLEMS[problem.name], { line: problem.line })
  if (problem.name === 'too-many') return text('lists.tooMany', { limit: MOST_ENTRIES })
  return text(PROBLEMS[problem.name])
}

/** Says what was found: "117 of 120 found. 2 not found. 1 is there twice." */
export function listSummary(report: ListReport, from: Branch): string {
  const { total, found, missing, repeated, left, without } = report
  const branch = BRANCH_NAME[otherBranch(from)]
  return [
    text('lists.found', { found, total }),
    missing.length > 0 && text('lists.missing', { count: missing.length }),
    repeated.length > 0 && text('lists.repeated', { count: repeated.length }),
    left.both.length > 0 && text('lists.both', { count: left.both.length }),
    left.elsewhere.length > 0 && text('lists.elsewhere', { count: left.elsewhere.length, branch }),
    left.staff.length > 0 && text('lists.staff', { count: left.staff.length }),
    without.length > 0 && text('lists.without', { count: without.length }),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The lines of a list that are not selected for one reason. */
export interface ListPart {
  reason: 'missing' | 'without' | 'repeated' | Exclude<ListedStatus, 'ready'>
  title: string
  hint: string
  lines: { text: string; line: number }[]
}

/** Groups the lines that are not selected by reason, those that need attention first. */
export function partsOf(report: ListReport, from: Branch): ListPart[] {
  const { missing, repeated, left, without } = report
  const branch = BRANCH_NAME[otherBranch(from)]
  const linesOf = (listed: ListReport['missing']) =>
    listed.map(({ email, line }) => ({ text: email, line }))
  const parts: ListPart[] = [
    {
      reason: 'missing',
      title: text('lists.missingTitle'),
      hint: text('lists.missingHint'),
      lines: linesOf(missing),
    },
    {
      reason: 'without',
      title: text('lists.withoutTitle'),
      hint: text('lists.withoutHint'),
      lines: without,
    },
    {
      reason: 'elsewhere',
      title: text('lists.elsewhereTitle', { branch }),
      hint: text('lists.elsewhereHint', { branch }),
      lines: linesOf(left.elsewhere),
    },
    {
      reason: 'staff',
      title: text('lists.staffTitle'),
      hint: text('lists.staffHint'),
      lines: linesOf(left.staff),
    },
    {
      reason: 'both',
      title: text('lists.bothTitle'),
      hint: text('lists.bothHint'),
      lines: linesOf(left.both),
    },
    {
      reason: 'repeated',
      title: text('lists.repeatedTitle'),
      hint: text('lists.repeatedHint'),
      lines: linesOf(repeated),
    },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** Returns notes about how the list was read, and that not all of its clients fit into one run. */
export function listNotes({ encoding, column, beyond }: ListReport): string[] {
  const notes: string[] = []
  if (beyond > 0) notes.push(text('lists.beyond', { limit: LARGEST_BULK_RUN, rest: beyond }))
  if (column !== undefined) notes.push(text('lists.columnRead', { column }))
  if (encoding && encoding !== 'UTF-8') notes.push(text('lists.readAs', { encoding }))
  return notes
}

/** Labels the main button: "Select 113 clients". */
export function selectLabel({ ready }: ListReport): string {
  return text('lists.select', { count: ready.length })
}
