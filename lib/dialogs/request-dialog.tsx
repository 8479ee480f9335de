import { RequestDialog } from '../../components/conversation/RequestDialog.tsx'
import type { RequestChoices, RequestView } from '../domain/conversation/booking.ts'
import { createDialogFlow, type DialogFlow } from '../flows/dialog-flow.ts'
import type { RequestDialogCalls } from './dialog-calls.ts'
import { type Frame, showIn } from './frame.ts'

/** "In-Home or Facility?": from what a branch offers to the request in the outbox. */
export function startRequestDialog({ about, ...answers }: RequestDialogCalls, frame: Frame): void {
  const show = showIn<RequestView, RequestChoices>(frame, (stage) => (
    <RequestDialog
      {...about}
      stage={stage}
      onConfirm={(branch, request) => void flow.confirm({ branch, request })}
      onRetry={() => void flow.load()}
      onCancel={flow.close}
    />
  ))
  const flow: DialogFlow<RequestChoices> = createDialogFlow({ ...answers, show }, {})
  frame.signal.addEventListener('abort', flow.close)
  void flow.load()
}
