import type { Workplaces } from '../../lib/domain/accounts/page-view.ts'
import type { Role } from '../../lib/domain/role.ts'
import type { Preview } from '../../lib/domain/sync/sync.ts'
import { text } from '../../lib/text/text.ts'
import { RoleChoice } from '../change/RoleChoice.tsx'
import { WorkplaceLinks } from '../dashboard/WorkplaceLinks.tsx'
import { ClientPreview } from './ClientPreview.tsx'
import { FlagTicks } from './FlagTicks.tsx'
import { arrivalRole } from './sync-labels.ts'
import type { Carried } from './use-carried.ts'

/** The backend's preview, and the choices made so far. */
export interface SyncPreviewProps {
  preview: Preview
  role: Role | undefined
  workplaces: Workplaces | undefined
  onRole(role: Role): void
  carried: Carried
  /** True once the choices cannot be changed any more. */
  held: boolean
}

/** Shows everything a sync will do: for a client field by field and pet by pet, for staff the role. */
export function SyncPreview(props: SyncPreviewProps) {
  const { preview, role, workplaces, onRole, carried, held } = props
  const { sync, roles } = preview
  const { ticks, onTick, flags } = carried
  const arrival = arrivalRole(sync)
  return (
    <>
      {sync.account.kind === 'client' && (
        <ClientPreview sync={sync} ticks={ticks} onTick={held ? undefined : onTick} />
      )}
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
      <p>{text('sync.sameLogin')}</p>
      <FlagTicks
        flags={sync.flags ?? []}
        chosen={flags.chosen}
        onChoose={held ? undefined : flags.onChoose}
      />
    </>
  )
}
