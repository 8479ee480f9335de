import { useState } from 'preact/hooks'
import { BRANCH_NAME, type Branch, otherBranch } from '../../lib/domain/branch.ts'
import type { RequestView, ServiceRequest } from '../../lib/domain/conversation/booking.ts'
import {
  emptyRequest,
  gapIn,
  type RequestDraft,
  requestOf,
} from '../../lib/domain/conversation/request-form.ts'
import type { RequestStage } from '../../lib/flows/dialog-flow.ts'
import { richText } from '../../lib/text/rich-text.ts'
import { text } from '../../lib/text/text.ts'
import { DialogFoot, type MainButton } from '../ui/dialog/DialogFoot.tsx'
import { ModalDialog } from '../ui/dialog/ModalDialog.tsx'
import { BranchChoice } from './BranchChoice.tsx'
import { RequestForm } from './RequestForm.tsx'
import { missingFieldSentence } from './request-labels.ts'

/** The client, the stage of the dialog, and today's date (ISO 8601). */
export interface RequestDialogProps {
  name: string
  stage: RequestStage
  today: string
  onConfirm(branch: Branch, request: ServiceRequest): void
  onRetry(): void
  /** Called by Cancel, Close and Escape. A request that is under way goes on. */
  onCancel(): void
}

/** The filled-in form and its branch, kept in every stage while the dialog is open. */
interface Filled {
  branch: Branch
  draft: RequestDraft
}

/** Asks for the branch, where there is a choice, and then for the services. */
export function RequestDialog(props: RequestDialogProps) {
  const { name, stage, today, onConfirm, onRetry, onCancel } = props
  const [filled, setFilled] = useState<Filled>()
  const shown = stage.kind === 'preview' || stage.kind === 'busy' ? stage.shown : undefined
  const open = shown && openIn(shown, filled, today)
  const branches = shown?.branches.map(({ branch }) => branch) ?? []
  const gap = open && gapIn(open.draft, today)

  function choose(branch: Branch) {
    const found = shown?.branches.find((each) => each.branch === branch)
    if (found) setFilled({ branch, draft: emptyRequest(found, today) })
  }

  function main(): MainButton | undefined {
    if (stage.kind === 'problem')
      return stage.retryable ? { label: text('ui.tryAgain'), onClick: onRetry } : undefined
    if (!open) return undefined
    const press = () => {
      const request = requestOf(open.draft, today)
      if (request) onConfirm(open.found.branch, request)
    }
    return { label: text('actions.requestServices'), onClick: press }
  }

  return (
    <ModalDialog
      title={
        open
          ? richText('request.titleIn', {
              name: <bdi>{name}</bdi>,
              branch: BRANCH_NAME[open.found.branch],
            })
          : branches.length > 1
            ? text('request.whichBranch')
            : richText('request.title', { name: <bdi>{name}</bdi> })
      }
      stage={stage}
      // Sentences call the branch opposite `to` the one that is asked: here it is the branch of the request.
      about={{ name, to: otherBranch(filled?.branch ?? branches[0] ?? 'in-home') }}
      loadingText={text('request.loading', { name })}
      summary={({ branches: [first, second] }) => {
        if (!first) return text('request.notActive', { name })
        if (open) return text('request.approval', { branch: BRANCH_NAME[open.found.branch] })
        return second ? text('request.primary', { name, branch: BRANCH_NAME[first.branch] }) : ''
      }}
      onCancel={onCancel}
    >
      {shown && !open && branches.length > 1 && (
        <BranchChoice branches={branches} onChoice={choose} />
      )}
      {open && (
        <RequestForm
          key={open.found.branch}
          branch={open.found}
          draft={open.draft}
          today={today}
          held={stage.kind === 'busy'}
          onDraft={(draft) => setFilled({ branch: open.found.branch, draft })}
          onCancel={onCancel}
        />
      )}
      <DialogFoot
        stage={stage}
        main={main()}
        second={
          stage.kind === 'preview' && open && branches.length > 1
            ? { label: text('request.back'), onClick: () => setFilled(undefined) }
            : undefined
        }
        missing={stage.kind === 'preview' && gap ? missingFieldSentence(gap) : undefined}
        onCancel={onCancel}
      />
    </ModalDialog>
  )
}

/** Returns the form of the chosen branch, or of the only one. */
function openIn({ branches }: RequestView, filled: Filled | undefined, today: string) {
  const [only, ...others] = branches
  const found = others.length > 0 ? branches.find(({ branch }) => branch === filled?.branch) : only
  if (!found) return undefined
  const draft = filled?.branch === found.branch ? filled.draft : emptyRequest(found, today)
  return { found, draft }
}
