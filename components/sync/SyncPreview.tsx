import type { Workplaces } from '../../lib/domain/accounts/page-view.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Preview } from '../../lib/domain/sync/sync.ts'
import { message } from '../../lib/platform/i18n.ts'
import { RoleChoice } from '../change/RoleChoice.tsx'
import { WorkplaceLinks } from '../dashboard/WorkplaceLinks.tsx'
import { ClientPreview } from './ClientPreview.tsx'
import { arrivalRole } from './sync-labels.ts'
import type { TickBox } from './use-ticks.ts'

/** What the backend said it would do, and the role and the ticks that are chosen so far. */
export interface SyncPreviewProps extends TickBox {
  preview: Preview
  role: Role | undefined
  workplaces: Workplaces | undefined
  onRole(role: Role): void
}

/** Everything a sync will do: of a client field by field and pet by pet, of staff the role. */
export function SyncPreview({ preview, role, workplaces, onRole, ...box }: SyncPreviewProps) {
  const { sync, roles } = preview
  const arrival = arrivalRole(sync)
  return (
    <>
      {sync.account.kind === 'client' && <ClientPreview sync={sync} {...box} />}
      {arrival && roles.length > 1 && (
        <RoleChoice
          branch={sync.to}
          roles={roles}
          held={arrival}
          heldAs="base"
          chosen={role ?? arrival}
          onChoice={onRole}
        />
      )}
      {workplaces && <WorkplaceLinks workplaces={workplaces} />}
      <p>{message('dialog_same_login')}</p>
    </>
  )
}
