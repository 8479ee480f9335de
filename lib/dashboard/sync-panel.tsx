import { statusOf } from '../../components/operation-status.ts'
import { ProfileSync } from '../../components/ProfileSync.tsx'
import { SyncDialog } from '../../components/SyncDialog.tsx'
import { otherBranch } from '../domain/branch.ts'
import type { ProfileView } from '../domain/page-view.ts'
import type { PageModel } from './page-model.ts'
import type { Site } from './sites.ts'

/** The heading with the person's name, where the page has one. */
export function headingOn(site: Site): Element | null {
  return document.querySelector(site.nameHeading)
}

/** Button or badges, the status line, and the dialog: everything about syncing the person of this page. */
export function SyncPanel({ model, profile }: { model: PageModel; profile: ProfileView }) {
  const { stage, undoing, problem } = model.state()
  const to = otherBranch(profile.here)
  return (
    <>
      <ProfileSync
        profile={profile}
        busy={stage.kind === 'loading' || stage.kind === 'busy' || undoing}
        status={statusOf(profile.operation, problem, { name: profile.name, to })}
        onAdd={model.add}
        onUndo={() => profile.operation && model.undo(profile.operation)}
        onRetry={model.add}
      />
      <SyncDialog
        name={profile.name}
        kind={profile.kind}
        to={to}
        stage={stage}
        onConfirm={(choices) => model.flow()?.confirm(choices)}
        onChoose={(choices) => model.flow()?.look(choices)}
        onRetry={() => model.flow()?.look()}
        onCancel={() => model.flow()?.close()}
      />
    </>
  )
}
