import { isLinked } from '../../lib/domain/accounts/account.ts'
import { accountStatus } from '../../lib/domain/accounts/account-filter.ts'
import { BRANCH_NAME, BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import type { OpenDialog } from '../../lib/domain/outbox/open-dialog.ts'
import type { StatusAction } from '../../lib/domain/outbox/status-message.ts'
import { statusLabel } from '../../lib/sentences/status-label.ts'
import { text } from '../../lib/text/text.ts'
import type { Copied } from '../accounts/CopyMenu.tsx'
import { StaysActive } from '../change/StaysActive.tsx'
import { StatusLine } from '../ui/StatusLine.tsx'
import type { AccountView } from './account-view.ts'
import { accountActions, profileActions } from './action-places.ts'
import { CopyLine } from './CopyLine.tsx'
import { ProfileCard } from './ProfileCard.tsx'
import { QuickActions } from './QuickActions.tsx'

/** One account, and what its buttons call. A press while something is under way does nothing. */
export interface AccountDetailProps {
  view: AccountView
  /** The outcome of the last copy. `times` counts them, so that the same sentence is announced again. */
  said: { text: string; times: number } | undefined
  /** Copies `value` to the clipboard; `what` says which line it is. */
  onCopy(what: Copied, value: string): void
  onAdd(to: Branch): void
  onOpen(dialog: OpenDialog): void
  onAct(action: StatusAction): void
  onActEarlier(action: StatusAction): void
}

/** Shows everything about one account under its name: how to reach the person, what may be done, and both profiles. */
export function AccountDetail({ view, said, onCopy, onAdd, ...on }: AccountDetailProps) {
  const {
    account,
    hrefs,
    addTo,
    because,
    openOperation: underWay,
    status,
    earlier,
    syncedFrom,
    actions = [],
  } = view
  const { kind, name, email, phone, primaryBranch } = account
  return (
    <>
      <p class="detail-facts">
        <span class="pill">{text(`ui.${kind}`)}</span>
        <span class="pill">{statusLabel(accountStatus(account))}</span>
        {isLinked(account) && primaryBranch && (
          <small>{text('detail.primaryBranch', { branch: BRANCH_NAME[primaryBranch] })}</small>
        )}
      </p>
      <dl class="contact">
        <CopyLine what="email" value={email} name={name} onCopy={onCopy} />
        <CopyLine what="phone" value={phone} name={name} onCopy={onCopy} />
      </dl>
      <p class="said" role="status">
        {said && <span key={said.times}>{said.text}</span>}
      </p>
      <StatusLine message={status} onAct={on.onAct} />
      <StatusLine old message={earlier} onAct={on.onActEarlier} />
      {syncedFrom && (
        <StaysActive
          branch={syncedFrom}
          onMakeInactive={(branch) => on.onOpen({ kind: 'status', branch })}
        />
      )}
      <QuickActions view={{ ...view, actions: accountActions(actions) }} onOpen={on.onOpen} />
      <div class="profiles">
        {BRANCHES.map((branch) => (
          <ProfileCard
            key={branch}
            branch={branch}
            kind={kind}
            profile={account.profiles[branch]}
            href={hrefs[branch]}
            mayAdd={addTo === branch}
            because={because}
            underWay={underWay}
            actions={profileActions(actions, branch)}
            onOpen={on.onOpen}
            onAdd={() => onAdd(branch)}
          />
        ))}
      </div>
    </>
  )
}
