import { useCallback } from 'preact/hooks'
import { AccountDetail } from '../../../../components/account-detail/AccountDetail.tsx'
import { CopyIcon } from '../../../../components/account-detail/CopyIcon.tsx'
import { DetailFrame } from '../../../../components/account-detail/DetailFrame.tsx'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import { type ReadConnection, watchNamed } from '../../../db/reads.ts'
import type { Account } from '../../../domain/accounts/account.ts'
import type { SessionView } from '../../../domain/accounts/session-view.ts'
import { offers } from '../../../domain/capability.ts'
import { may } from '../../../domain/rights/rights.ts'
import { text } from '../../../text/text.ts'
import { useCopy } from '../accounts/use-copy.ts'
import { useHistory } from '../outbox/use-history.ts'
import { awayBecause } from '../sign-in-notice.ts'
import type { PopupDialogState } from '../sync/use-dialog.ts'
import { useObservable } from '../use-observable.ts'
import type { SessionState } from '../use-session.ts'
import { useUpdatedAt } from '../use-updated-at.ts'
import { AccountAgenda } from './AccountAgenda.tsx'
import { AccountConversation } from './AccountConversation.tsx'
import { AccountHistory } from './AccountHistory.tsx'
import { accountViewOf, shownOperations } from './account-view.ts'
import { useAccountOperations } from './use-account-operations.ts'
import { useDetailActions } from './use-detail-actions.ts'

/** The account to show, and what the view works with. */
export interface DetailViewProps {
  db: ReadConnection
  at: SessionState
  dialog: PopupDialogState
  accountId: string
  /** A message about something just done that is no operation. */
  said?: string | undefined
  /** Goes back to the list, which takes the focus. */
  onBack(): void
}

/** Shows one account in place of the list: both profiles, what may be done, and its history. */
export function DetailView({ db, at, dialog, accountId, said, onBack }: DetailViewProps) {
  const watch = useCallback(() => watchNamed(db, [accountId]), [db, accountId])
  const value = useObservable(watch)
  const filledAt = useUpdatedAt(db)
  const frame = { onBack, loading: false }

  if (value === 'unreadable') {
    return (
      <DetailFrame {...frame} title={text('detail.unreadable')}>
        <EmptyState kind="error" onRetry={at.refresh} />
      </DetailFrame>
    )
  }
  const account = value?.get(accountId)
  const { session } = at
  if (account && session) {
    return (
      <Known
        key={accountId}
        db={db}
        at={at}
        dialog={dialog}
        onBack={onBack}
        said={said}
        account={account}
        session={session}
      />
    )
  }
  // While the mirror is being filled, a missing account may not have arrived yet.
  if (!value || !session || filledAt === undefined) {
    return <DetailFrame {...frame} loading title={text('detail.loading')} />
  }
  return (
    <DetailFrame {...frame} title={text('detail.gone')}>
      <p class="past-note" role="status">
        {text('detail.goneHint')}
      </p>
    </DetailFrame>
  )
}

interface KnownProps extends Omit<DetailViewProps, 'accountId'> {
  account: Account
  session: SessionView
}

function Known({ db, at, dialog, onBack, said, account, session }: KnownProps) {
  const { last } = dialog
  const { actor } = session
  const seesAll = may({ action: 'read-audit-of-others', branch: 'in-home' }, actor)
  const history = useHistory(db, seesAll, account.id)
  const operations = useAccountOperations(db, account.id, history.lines ?? [], last)
  const { act, notRetried } = useDetailActions({ account, dialog, reread: history.reread })
  const copying = useCopy(account.name)
  const known = { account, session, operations, last, undoProblem: dialog.problem, notRetried }
  const { newest, earlier } = shownOperations(known)
  const view = accountViewOf(known, Date.now())
  const { name } = account
  return (
    <DetailFrame
      title={<bdi>{name}</bdi>}
      loading={false}
      besideTitle={<CopyIcon what="name" name={name} onPress={() => copying.copy('name', name)} />}
      onBack={onBack}
    >
      {said && (
        <p data-tone="success" role="status">
          {said}
        </p>
      )}
      {at.problem && (
        <p class="note" data-tone="waiting" role="status">
          {text(`detail.${awayBecause(at.problem)}`)}
        </p>
      )}
      <AccountDetail
        view={view}
        said={copying.said}
        onCopy={copying.copy}
        onAdd={(branch) => dialog.open(account, { kind: 'sync', branch })}
        onOpen={(request) => dialog.open(account, request)}
        onAct={(action) => newest && act(newest, action)}
        onActEarlier={(action) => earlier && act(earlier, action)}
      />
      {offers(session, 'conversation') && (
        <AccountConversation account={account} admins={session.admins} />
      )}
      {account.kind === 'client' && <AccountAgenda account={account} session={session} />}
      {offers(session, 'audit') && <AccountHistory db={db} history={history} seesAll={seesAll} />}
    </DetailFrame>
  )
}
