import { useCallback } from 'preact/hooks'
import { DetailFrame } from '../../../../components/account-detail/DetailFrame.tsx'
import { CreateForm } from '../../../../components/create/CreateForm.tsx'
import type { CreatedAccount } from '../../../../components/create/created-label.ts'
import { DraftOffer } from '../../../../components/create/DraftOffer.tsx'
import { EmptyState } from '../../../../components/ui/EmptyState.tsx'
import type { Account, AccountKind } from '../../../domain/accounts/account.ts'
import type { SessionView } from '../../../domain/accounts/session-view.ts'
import type { Branch } from '../../../domain/branch.ts'
import { offers } from '../../../domain/capability.ts'
import { type DuplicateCandidate, type FormEntry, nameIn } from '../../../domain/create/creation.ts'
import { text } from '../../../text/text.ts'
import { problemNotice } from '../sign-in-notice.ts'
import { useCreateForm } from './use-create-form.ts'
import { useDuplicateCandidates } from './use-duplicate-candidates.ts'
import { useExistingAccount } from './use-existing-account.ts'

/** The kind of account to create, and the callbacks that leave the form. */
export interface CreateViewProps {
  kind: AccountKind
  session: SessionView
  /** The branch of the page that opened the form. */
  first: Branch | undefined
  onBack(): void
  /** Called when the account was created. `created`: the choices made, for the message. */
  onCreated(account: Account, created: CreatedAccount): void
  /** Opens an existing account; the form is kept. */
  onOpen(account: Account): void
  /** Called when an existing account is used instead. `add`: the branch that is still missing. */
  onUsed(account: Account, add: Branch | undefined): void
}

/** Shows the form for somebody new, in place of the list. */
export function CreateView(props: CreateViewProps) {
  const { kind, session, first, onBack, onCreated, onOpen, onUsed } = props
  const created = useCallback(
    (account: Account, { branches, welcome }: FormEntry) =>
      onCreated(account, { name: account.name, branches, welcome }),
    [onCreated],
  )
  const create = useCreateForm({ kind, first, onCreated: created })
  const { state } = create
  const entry = state.kind === 'form' ? state.entry : undefined
  const found = useDuplicateCandidates(kind, entry)
  const instead = useExistingAccount((account, add) => {
    create.discard()
    onUsed(account, add)
  })
  const title = text(kind === 'client' ? 'create.newClient' : 'create.newStaff')

  return (
    <DetailFrame title={title} loading={false} onBack={onBack}>
      {state.kind === 'loading' && <p role="status">{text('create.loading')}</p>}
      {state.kind === 'closed' &&
        (state.problem.name === 'forbidden' || state.problem.name === 'not-offered' ? (
          <p data-tone="error" role="alert">
            {closedLabel(state.problem.name, kind)}
          </p>
        ) : (
          <EmptyState kind={problemNotice(state.problem)} onRetry={create.read} />
        ))}
      {state.kind === 'offer' && (
        <DraftOffer
          name={nameIn(state.entry)}
          onContinue={create.proceed}
          onDiscard={create.discard}
        />
      )}
      {state.kind === 'form' && (
        <CreateForm
          kind={kind}
          entry={state.entry}
          stage={state.stage}
          open={create.open}
          groups={create.groups}
          candidates={{
            candidates: withOwner(
              found,
              state.stage.kind === 'filling' && state.stage.problem?.account,
            ),
            busy: instead.busy,
            problem: instead.problem,
            isOffered: ({ reactivate, add }) =>
              (!reactivate || offers(session, 'status')) && (!add || offers(session, 'sync')),
            onOpen,
            onUseExisting: instead.use,
          }}
          onChange={create.change}
          onSend={create.send}
          onAskAgain={create.askAgain}
          onDiscard={create.discard}
        />
      )}
    </DetailFrame>
  )
}

/** Says why there is no form. */
function closedLabel(why: 'forbidden' | 'not-offered', kind: AccountKind): string {
  if (why === 'not-offered') return text('create.notOffered')
  return text(kind === 'client' ? 'create.forbiddenClient' : 'create.forbiddenStaff')
}

/** Puts the account that has the e-mail, as the backend says, first, whether or not it was found here. */
function withOwner(
  found: DuplicateCandidate[],
  owner: Account | false | undefined,
): DuplicateCandidate[] {
  if (!owner) return found
  return [
    { account: owner, reasons: ['email'] },
    ...found.filter(({ account }) => account.id !== owner.id),
  ]
}
