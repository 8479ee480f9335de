import { AgendaList } from '../../../../components/account-detail/AgendaList.tsx'
import { Disclosure } from '../../../../components/ui/Disclosure.tsx'
import type { Account } from '../../../domain/accounts/account.ts'
import { otherBranch } from '../../../domain/branch.ts'
import { message } from '../../../platform/i18n.ts'
import { sentenceFor } from '../../../sentences/problem-sentences.ts'
import { useAgenda } from './use-agenda.ts'

/** What is booked and billed for one client in both branches; asked for when it is opened, never kept. */
export function AccountAgenda({ account }: { account: Account }) {
  const { id, name, primaryBranch = 'in-home' } = account
  const { agenda, problem, read } = useAgenda(id)
  return (
    <div class="past">
      <Disclosure title="Schedule and invoices" open={false} onOpen={read}>
        {!agenda && !problem && (
          <p class="past-note" role="status">
            {message('agenda_reading')}
          </p>
        )}
        {problem && (
          <div class="note" data-tone="error">
            <p role="alert">{sentenceFor(problem, { name, to: otherBranch(primaryBranch) })}</p>
            <button type="button" class="btn text" onClick={read}>
              Try again
            </button>
          </div>
        )}
        {agenda && <AgendaList agenda={agenda} />}
      </Disclosure>
    </div>
  )
}
