import { PrimaryDialog } from '../../components/change/PrimaryDialog.tsx'
import type { PrimaryView } from '../domain/rights/status-view.ts'
import type { StartDialog } from './start-dialog.ts'
import { startFlow } from './start-flow.ts'

/** Starts the dialog "Make In-Home the primary branch of Dana Dual?" */
export const startPrimaryDialog: StartDialog<'primary'> = ({ branch }, context, frame) => {
  const { call, subject, person } = context
  startFlow<PrimaryView, Record<never, never>>(
    {
      preview: () => call('primary.preview', { subject }),
      confirm: ({ operationId }) => call('primary.confirm', { operationId, subject }),
      operationId: ({ operationId }) => operationId,
      draw: (controls, flow) => (
        <PrimaryDialog
          {...controls}
          name={person.name}
          wanted={branch}
          onConfirm={() => void flow.confirm()}
        />
      ),
    },
    context,
    frame,
    {},
  )
}
