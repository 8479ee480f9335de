import { FlagDialog } from '../../components/change/FlagDialog.tsx'
import { failed } from '../domain/result.ts'
import type { FlagChoices, FlagView } from '../domain/rights/flag-view.ts'
import type { StartDialog } from './start-dialog.ts'
import { startFlow } from './start-flow.ts'

/** Starts the dialog "Add a flag to Bob Walker in Facility?", or the one that removes a flag. */
export const startFlagDialog: StartDialog<'flag'> = ({ branch, change }, context, frame) => {
  const { call, subject, person } = context
  startFlow<FlagView, FlagChoices>(
    {
      preview: () => call('flag.preview', { subject, branch, change }),
      confirm: async ({ operationId }, { flag }) =>
        flag ? call('flag.confirm', { operationId, subject, flag }) : failed({ name: 'changed' }),
      operationId: ({ operationId }) => operationId,
      draw: (controls, flow) => (
        <FlagDialog
          {...controls}
          name={person.name}
          branch={branch}
          change={change}
          onConfirm={(flag) => void flow.confirm({ flag })}
        />
      ),
    },
    context,
    frame,
    {},
  )
}
