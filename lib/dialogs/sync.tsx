import { SyncDialog } from '../../components/sync/SyncDialog.tsx'
import type { Preview, SyncChoices } from '../domain/sync/sync.ts'
import type { StartDialog } from './start-dialog.ts'
import { startFlow } from './start-flow.ts'

/** Starts the dialog "Add Bob Walker to Facility?" */
export const startSyncDialog: StartDialog<'sync'> = ({ branch }, context, frame) => {
  const { call, subject, person } = context
  const { name, kind, workplaces } = person
  startFlow<Preview, SyncChoices>(
    {
      preview: (choices) => call('sync.preview', { subject, branch, choices }),
      confirm: ({ operationId }, choices) =>
        call('sync.confirm', { operationId, subject, choices }),
      later: (choices) => call('sync.later', { subject, branch, choices }),
      operationId: ({ operationId }) => operationId,
      draw: (controls, flow) => (
        <SyncDialog
          {...controls}
          open
          name={name}
          kind={kind}
          to={branch}
          workplaces={workplaces}
          onConfirm={(choices) => void flow.confirm(choices)}
          onChoose={(choices) => void flow.load(choices)}
          onLater={() => void flow.later()}
        />
      ),
    },
    context,
    frame,
    {},
  )
}
