import type { AccountKind, Profile } from '../../lib/domain/accounts/account.ts'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { QuickAction } from '../../lib/domain/outbox/open-dialog.ts'
import { statusLabel } from '../../lib/sentences/status-label.ts'
import { text } from '../../lib/text/text.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import type { OpenOperationNote } from './account-view.ts'
import { FlagList } from './FlagList.tsx'
import { PetList } from './PetList.tsx'

/** The profile of an account in one branch, or the lack of one. */
export interface ProfileCardProps {
  branch: Branch
  kind: AccountKind
  profile: Profile | undefined
  /** Address of the profile. */
  href: string | undefined
  /** Whether this actor may add the account here. A hint: the backend decides. */
  mayAdd: boolean
  /** Why the actor may not add the account: a sentence. */
  because: string | undefined
  underWay: OpenOperationNote | undefined
  /** The dialogs that change the profile. */
  actions: readonly QuickAction[]
  onAdd(): void
  onOpen(dialog: QuickAction): void
}

/** Shows an account in one branch: status, role or pets with a link to the profile, or the button that adds it. */
export function ProfileCard({ branch, kind, profile, href, ...adding }: ProfileCardProps) {
  const name = BRANCH_NAME[branch]
  const id = `profile-${branch}`
  return (
    <section class="profile" data-branch={branch} aria-labelledby={id}>
      <div class="profile-head">
        <h3 id={id}>{name}</h3>
        {profile && <span class="pill">{statusLabel(profile.status)}</span>}
      </div>
      {profile ? (
        <>
          {profile.role && <p>{profile.role}</p>}
          {kind === 'client' && (
            <>
              <FlagList
                branch={branch}
                flags={profile.flags}
                actions={adding.actions}
                openOperation={adding.underWay}
                onOpen={adding.onOpen}
              />
              <PetList pets={profile.pets} />
            </>
          )}
          {href && (
            <a class="btn" href={href} target="_blank" rel="noreferrer">
              {text('detail.openIn', { branch: name })}
            </a>
          )}
        </>
      ) : (
        <Missing branch={branch} {...adding} />
      )}
    </section>
  )
}

function Missing({
  branch,
  mayAdd,
  because,
  underWay,
  onAdd,
}: Pick<ProfileCardProps, 'branch' | 'mayAdd' | 'because' | 'underWay' | 'onAdd'>) {
  const name = BRANCH_NAME[branch]
  return (
    <>
      <p>{text('detail.notIn', { branch: name })}</p>
      {mayAdd ? (
        <BusyButton
          main
          busy={underWay?.what === 'sync'}
          held={underWay !== undefined}
          onPress={onAdd}
        >
          {text('bar.addTo', { branch: name })}
        </BusyButton>
      ) : (
        because && <small>{because}</small>
      )}
    </>
  )
}
