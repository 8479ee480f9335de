import { useState } from 'preact/hooks'
import { BRANCH_NAME, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import type { ListReport } from '../../../lib/domain/lists/list-report.ts'
import { message } from '../../../lib/platform/i18n.ts'
import { type ListPart, listNotes, partsOf } from './list-labels.ts'

/** What is done with those who are not selected. */
export interface ListReportViewProps {
  report: ListReport
  from: Branch
  onCopy(part: ListPart): Promise<boolean>
  onSave(part: ListPart): void
}

/** Everybody in a list who will not be selected, by reason. */
export function ListReportView({ report, from, onCopy, onSave }: ListReportViewProps) {
  const parts = partsOf(report, from)
  return (
    <>
      {report.ready.length === 0 && (
        <p data-tone="waiting">{message('list_nobody', BRANCH_NAME[otherBranch(from)])}</p>
      )}
      {listNotes(report).map((note) => (
        <p key={note} class="list-note">
          {note}
        </p>
      ))}
      {parts.length > 0 && (
        <div class="list-parts">
          {parts.map((part) => (
            <Part key={part.title} part={part} onCopy={onCopy} onSave={onSave} />
          ))}
        </div>
      )}
    </>
  )
}

/** So many say enough on screen. */
const MOST = 30

function Part({ part, onCopy, onSave }: { part: ListPart } & Actions) {
  const [copied, setCopied] = useState<boolean>()
  const { title, hint, lines } = part
  const rest = lines.length - MOST
  return (
    <details open={lines.length <= MOST}>
      <summary>
        {title} ({lines.length.toLocaleString('en')})
      </summary>
      <small>{hint}</small>
      <ul aria-label={title}>
        {lines.slice(0, MOST).map(({ text, line }) => (
          <li key={line + text}>
            <bdi>{text}</bdi> <small>line {line.toLocaleString('en')}</small>
          </li>
        ))}
        {rest > 0 && <li>and {rest.toLocaleString('en')} more</li>}
      </ul>
      <div class="list-ways">
        <button
          type="button"
          class="btn small"
          aria-label={`Copy: ${title}`}
          onClick={async () => setCopied(await onCopy(part))}
        >
          Copy
        </button>
        <button
          type="button"
          class="btn small"
          aria-label={`Save as file: ${title}`}
          onClick={() => onSave(part)}
        >
          Save as file
        </button>
        <small role="status">
          {copied === undefined ? '' : copied ? 'Copied.' : message('list_copy_failed')}
        </small>
      </div>
    </details>
  )
}

type Actions = Pick<ListReportViewProps, 'onCopy' | 'onSave'>
