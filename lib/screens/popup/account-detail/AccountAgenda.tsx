import { AgendaList } from '../../../../components/account-detail/AgendaList.tsx'
import { Disclosure } from '../../../../components/ui/Disclosure.tsx'
import type { Account } from '../../../domain/accounts/account.ts'
import { otherBranch } from '../../../domain/branch.ts'
import { sentenceFor } from '../../../sentences/problem-sentences.ts'
import { text } from '../../../text/text.ts'
import { useAgenda } from './use-agenda.ts'

/** Shows what is booked and billed for one client in both branches; loaded when it is opened, never stored. */
export function AccountAgenda({ account }: { account: Account }) {
  const { id, name, primaryBranch = 'in-home' } = account
  const { agenda, problem, read } = useAgenda(id)
  return (
    <div class="past">
      <Disclosure title={text('agenda.title')} open={false} onOpen={read}>
        {!agenda && !problem && (
          <p class="past-note" role="status">
            {text('agenda.loading')}
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
