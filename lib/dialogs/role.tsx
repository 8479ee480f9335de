import { RoleDialog } from '../../components/change/RoleDialog.tsx'
import type { RoleChoices, RoleView } from '../domain/rights/role-view.ts'
import type { StartDialog } from './start-dialog.ts'
import { startFlow } from './start-flow.ts'

/** Starts the dialog "Change the role of Uma Ueda in Facility?" */
export const startRoleDialog: StartDialog<'role'> = ({ branch, role: wanted }, context, frame) => {
  const { call, subject, person } = context
  startFlow<RoleView, RoleChoices>(
    {
      preview: () => call('role.preview', { subject, branch }),
      confirm: ({ operationId, role: now }, { role = now }) =>
        call('role.confirm', { operationId, subject, role }),
      operationId: ({ operationId }) => operationId,
      draw: (controls, flow) => (
        <RoleDialog
          {...controls}
          name={person.name}
          branch={branch}
          wanted={wanted}
          onConfirm={(role) => void flow.confirm({ role })}
        />
      ),
    },
    context,
    frame,
    {},
  )
}
