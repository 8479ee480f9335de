import { StatusDialog } from '../../components/change/StatusDialog.tsx'
import { type StatusChoices, type StatusView, statusAfter } from '../domain/rights/status-view.ts'
import type { StartDialog } from './start-dialog.ts'
import { startFlow } from './start-flow.ts'

/** Starts the dialog "Make Bob Walker inactive in In-Home?", or the one that makes active again. */
export const startStatusDialog: StartDialog<'status'> = ({ branch }, context, frame) => {
  const { call, subject, person } = context
  const wanted = statusAfter(person.statuses[branch] ?? 'active')
  startFlow<StatusView, StatusChoices>(
    {
      preview: () => call('status.preview', { subject, branch }),
      confirm: ({ operationId }, choices) =>
        call('status.confirm', { operationId, subject, choices }),
      operationId: ({ operationId }) => operationId,
      draw: (controls, flow) => (
        <StatusDialog
          {...controls}
          name={person.name}
          branch={branch}
          wanted={wanted}
          onConfirm={(choices) => void flow.confirm(choices)}
        />
      ),
    },
    context,
    frame,
    {},
  )
}
