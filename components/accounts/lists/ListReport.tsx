import { useState } from 'preact/hooks'
import { BRANCH_NAME, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import type { ListReport } from '../../../lib/domain/lists/list-report.ts'
import { text } from '../../../lib/text/text.ts'
import { type ListPart, listNotes, partsOf } from './list-labels.ts'

/** A report on a list, and what can be done with the lines that are not selected. */
export interface ListReportViewProps {
  report: ListReport
  from: Branch
  onCopy(part: ListPart): Promise<boolean>
  onSave(part: ListPart): void
}

/** Shows the lines of a list that will not be selected, by reason. */
export function ListReportView({ report, from, onCopy, onSave }: ListReportViewProps) {
  const parts = partsOf(report, from)
  return (
    <>
      {report.ready.length === 0 && (
        <p data-tone="waiting">
          {text('lists.nobody', { branch: BRANCH_NAME[otherBranch(from)] })}
        </p>
      )}
      {listNotes(report).map((note) => (
        <p key={note} class="list-note">
          {note}
        </p>
      ))}
      {parts.length > 0 && (
        <div class="list-parts">
          {parts.map((part) => (
            <Part key={part.reason} part={part} onCopy={onCopy} onSave={onSave} />
          ))}
        </div>
      )}
    </>
  )
}

/** At most this many lines of each part are drawn. */
const MOST = 30

function Part({ part, onCopy, onSave }: { part: ListPart } & Actions) {
  const [copied, setCopied] = useState<boolean>()
  const { title, hint, lines } = part
  const rest = lines.length - MOST
  return (
    <details open={lines.length <= MOST}>
      <summary>{text('lists.titleCount', { title, size: lines.length })}</summary>
      <small>{hint}</small>
      <ul aria-label={title}>
        {lines.slice(0, MOST).map((each) => (
          <li key={each.line + each.text}>
            <bdi>{each.text}</bdi> <small>{text('lists.line', { line: each.line })}</small>
          </li>
        ))}
        {rest > 0 && <li>{text('ui.andMore', { count: rest })}</li>}
      </ul>
      <div class="list-ways">
        <button
          type="button"
          class="btn small"
          aria-label={text('lists.copyPart', { title })}
          onClick={async () => setCopied(await onCopy(part))}
        >
          {text('lists.copy')}
        </button>
        <button
          type="button"
          class="btn small"
          aria-label={text('lists.savePart', { title })}
          onClick={() => onSave(part)}
        >
          {text('lists.save')}
        </button>
        <small role="status">
          {copied === true && text('lists.copied')}
          {copied === false && text('lists.copyFailed')}
        </small>
      </div>
    </details>
  )
}

type Actions = Pick<ListReportViewProps, 'onCopy' | 'onSave'>
