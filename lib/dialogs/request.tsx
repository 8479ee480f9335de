import { RequestDialog } from '../../components/conversation/RequestDialog.tsx'
import type { RequestChoices, RequestView } from '../domain/conversation/booking.ts'
import { today } from '../domain/day.ts'
import { failed } from '../domain/result.ts'
import type { StartDialog } from './start-dialog.ts'
import { startFlow } from './start-flow.ts'

/** Starts the dialog that asks "In-Home or Facility?" and then requests services there. */
export const startRequestDialog: StartDialog<'request'> = (_, context, frame) => {
  const { call, subject, person } = context
  // One dialog makes one request, however often it is confirmed.
  const operationId = crypto.randomUUID()
  const day = today()
  startFlow<RequestView, RequestChoices>(
    {
      preview: () => call('request.preview', { subject }),
      confirm: async (_, { branch, request }) =>
        branch && request
          ? call('request.confirm', { operationId, subject, branch, request })
          : failed({ name: 'changed' }),
      operationId: () => operationId,
      draw: (controls, flow) => (
        <RequestDialog
          {...controls}
          name={person.name}
          today={day}
          onConfirm={(branch, request) => void flow.confirm({ branch, request })}
        />
      ),
    },
    context,
    frame,
    {},
  )
}
