import { AgendaList } from '../../../../components/account-detail/AgendaList.tsx'
import { Disclosure } from '../../../../components/ui/Disclosure.tsx'
import type { Account } from '../../../domain/accounts/account.ts'
import { otherBranch } from '../../../domain/branch.ts'
import { type Offering, offers } from '../../../domain/capability.ts'
import { sentenceFor } from '../../../sentences/problem-sentences.ts'
import { text } from '../../../text/text.ts'
import { useAgenda } from './use-agenda.ts'

/** The client, and what the server offers. */
export interface AccountAgendaProps {
  account: Account
  session: Offering
}

/** Shows what is booked and billed for one client in both branches, as far as the server offers it; loaded when it is opened, never stored. */
export function AccountAgenda({ account, session }: AccountAgendaProps) {
  const { id, name, primaryBranch = 'in-home' } = account
  const { agenda, problem, read } = useAgenda(id)
  const title = titleFor(session)
  if (!title) return null
  return (
    <div class="past">
      <Disclosure title={text(title)} open={false} onOpen={read}>
        {!agenda && !problem && (
          <p class="past-note" role="status">
            {text(offers(session, 'schedule') ? 'agenda.loading' : 'agenda.loadingInvoices')}
          </p>
        )}
        {problem && (
          <div class="note" data-tone="error">
            <p role="alert">{sentenceFor(problem, { name, to: otherBranch(primaryBranch) })}</p>
            <button type="button" class="btn text" onClick={read}>
              {text('ui.tryAgain')}
            </button>
          </div>
        )}
        {agenda && <AgendaList agenda={agenda} />}
      </Disclosure>
    </div>
  )
}

/** Returns the key of the heading: of both parts, or of the one that the server offers. */
function titleFor(session: Offering) {
  const isBilled = offers(session, 'invoices')
  if (offers(session, 'schedule')) return isBilled ? 'agenda.title' : 'agenda.schedule'
  return isBilled ? 'agenda.invoices' : undefined
}
