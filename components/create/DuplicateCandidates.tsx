import type { Account } from '../../lib/domain/accounts/account.ts'
import type { Branch } from '../../lib/domain/branch.ts'
import type { DuplicateCandidate } from '../../lib/domain/create/creation.ts'
import { text } from '../../lib/text/text.ts'
import { BusyButton } from '../ui/BusyButton.tsx'
import {
  duplicateLabel,
  type ExistingAccountAction,
  existingAccountAction,
  insteadLabel,
} from './create-labels.ts'

/** The accounts that may be the same person, and what may be done about them. */
export interface DuplicateCandidatesProps {
  candidates: readonly DuplicateCandidate[]
  /** Branches that the new person is to be in. */
  wanted: readonly Branch[]
  /** Id of the account that an action is under way for. */
  busy?: string | undefined
  /** Why the action failed: a sentence. */
  problem?: string | undefined
  /** True if the server offers all that the action takes. */
  isOffered(instead: ExistingAccountAction): boolean
  onOpen(account: Account): void
  onUseExisting(account: Account, instead: ExistingAccountAction): void
}

/** Lists possible duplicates while the user types. It decides nothing. */
export function DuplicateCandidates(props: DuplicateCandidatesProps) {
  const { candidates, wanted, busy, problem, isOffered, onOpen, onUseExisting: onInstead } = props
  return (
    <div class="duplicates" data-none={candidates.length === 0 && !problem}>
      <div role="status">
        <ul>
          {candidates.map((one) => {
            const { account } = one
            const instead = existingAccountAction(account, wanted)
            return (
              <li key={account.id} data-tone="waiting">
                <span>{duplicateLabel(one)}</span>
                <span class="duplicates-ways">
                  <button
                    type="button"
                    class="btn text"
                    aria-label={text('create.openAccount', { name: account.name })}
                    onClick={() => onOpen(account)}
                  >
                    {text('create.open')}
                  </button>
                  {instead && isOffered(instead) && (
                    <BusyButton
                      busy={busy === account.id}
                      held={busy !== undefined}
                      onPress={() => onInstead(account, instead)}
                    >
                      {insteadLabel(instead)}
                    </BusyButton>
                  )}
                </span>
              </li>
            )
          })}
        </ul>
      </div>
      {problem && (
        <p data-tone="error" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
