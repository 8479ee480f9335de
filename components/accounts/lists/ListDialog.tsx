import { useState } from 'preact/hooks'
import { BRANCH_NAME, type Branch, otherBranch } from '../../../lib/domain/branch.ts'
import type { ListStage } from '../../../lib/domain/lists/list-report.ts'
import { text } from '../../../lib/text/text.ts'
import { DialogFoot } from '../../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../../ui/dialog/ModalDialog.tsx'
import { ProgressBar } from '../../ui/ProgressBar.tsx'
import { ListInput } from './ListInput.tsx'
import { ListReportView } from './ListReport.tsx'
import type { ListPart } from './list-labels.ts'
import { listSummary, selectLabel } from './list-labels.ts'

/** `from`: the branch whose clients can be selected. */
export interface ListDialogProps {
  stage: ListStage
  from: Branch
  /** Called when a list was pasted, dropped or chosen. */
  onRead(list: string | File): void
  /** Selects the clients that were found and can be synced. */
  onSelect(): void
  /** Goes back to the input for a list. */
  onAgain(): void
  /** Copies the lines of this part; false where the browser refuses. */
  onCopy(part: ListPart): Promise<boolean>
  onSave(part: ListPart): void
  /** Called by Cancel and Escape. A list still being read is dropped. */
  onCancel(): void
}

/** Shows "Select by list": takes e-mails, reports on each, and selects the clients that a run can take. */
export function ListDialog(props: ListDialogProps) {
  const { stage, from, onRead, onCancel } = props
  const [pasted, setPasted] = useState('')
  const to = otherBranch(from)
  const about = { name: '', to }
  const missing = pasted.trim() ? undefined : text('lists.empty')
  const lead =
    stage.kind === 'report'
      ? listSummary(stage.report, from)
      : text('lists.lead', { from: BRANCH_NAME[from], to: BRANCH_NAME[to] })
  const shown =
    stage.kind === 'reading'
      ? ({ kind: 'loading' } as const)
      : ({ kind: 'preview', shown: lead, choices: {} } as const)

  return (
    <ModalDialog
      title={text('lists.title')}
      stage={shown}
      about={about}
      loadingText={
        stage.kind === 'reading' && stage.what === 'list'
          ? text('lists.reading')
          : text('lists.looking')
      }
      summary={(sentence) => sentence}
      onCancel={onCancel}
    >
      {stage.kind === 'reading' && (
        <ProgressBar
          label={stage.what === 'list' ? text('lists.listRead') : text('lists.accountsChecked')}
          done={stage.done}
          total={stage.total}
          text={percentOf(stage)}
        />
      )}
      {stage.kind === 'asking' && (
        <ListInput value={pasted} problem={stage.problem} onInput={setPasted} onFile={onRead} />
      )}
      {stage.kind === 'report' && (
        <ListReportView
          report={stage.report}
          from={from}
          onCopy={props.onCopy}
          onSave={props.onSave}
        />
      )}
      <DialogFoot
        key={stage.kind}
        stage={shown}
        missing={stage.kind === 'asking' ? missing : undefined}
        main={mainOf(props, pasted)}
        second={
          stage.kind === 'report'
            ? { label: text('lists.another'), onClick: props.onAgain }
            : undefined
        }
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}

function mainOf({ stage, onRead, onSelect }: ListDialogProps, pasted: string) {
  if (stage.kind === 'asking') return { label: text('lists.find'), onClick: () => onRead(pasted) }
  if (stage.kind === 'reading' || stage.report.ready.length === 0) return undefined
  return { label: selectLabel(stage.report), onClick: onSelect }
}

function percentOf({ done, total }: { done: number; total: number }): string {
  return text('lists.percent', { percent: Math.floor((total > 0 ? done / total : 0) * 100) })
}
