import { statusOf } from '../../components/operation-status.ts'
import { ProfileSync } from '../../components/ProfileSync.tsx'
import { SyncDialog } from '../../components/SyncDialog.tsx'
import { undoRefused } from '../../components/undo-status.ts'
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
  const { operation } = profile
  const subject = { name: profile.name, to: otherBranch(profile.here) }
  const flow = model.flow()
  return (
    <>
      <ProfileSync
        profile={profile}
        busy={stage.kind === 'loading' || stage.kind === 'busy' || undoing}
        status={
          problem ? undoRefused(problem, subject) : statusOf(operation, profile.name, Date.now())
        }
        onAdd={model.add}
        onUndo={() => operation && void model.undo(operation)}
        onRetry={model.add}
      />
      {stage.kind !== 'closed' && flow && (
        <SyncDialog
          open
          {...subject}
          kind={profile.kind}
          stage={stage}
          onConfirm={(choices) => void flow.confirm(choices)}
          onChoose={(choices) => void flow.look(choices)}
          onRetry={() => void flow.look()}
          onCancel={flow.close}
        />
      )}
    </>
  )
}
