import type { Account } from '../lib/domain/accounts/account.ts'
import type { Branch } from '../lib/domain/branch.ts'
import type { DuplicateCandidate } from '../lib/domain/create/creation.ts'
import { BusyButton } from './BusyButton.tsx'
import { alikeWords, type Instead, insteadFor, insteadWords } from './create-words.ts'

/** Who may be the same person, and what may be done about it. */
export interface AlikeNotesProps {
  alike: readonly DuplicateCandidate[]
  /** Where the new person is wanted. */
  wanted: readonly Branch[]
  /** Something is being done about this account. */
  busy?: string | undefined
  /** Why it could not be done. */
  problem?: string | undefined
  onOpen(account: Account): void
  onInstead(account: Account, instead: Instead): void
}

/** Heard of while one types: somebody is there already. Nothing is decided by it. */
export function AlikeNotes(props: AlikeNotesProps) {
  const { alike, wanted, busy, problem, onOpen, onInstead } = props
  return (
    <div class="alike" data-none={alike.length === 0 && !problem}>
      <div role="status">
        <ul>
          {alike.map((one) => {
            const { account } = one
            const instead = insteadFor(account, wanted)
            return (
              <li key={account.id} data-tone="waiting">
                <span>{alikeWords(one)}</span>
                <span class="alike-ways">
                  <button
                    type="button"
                    class="btn text"
                    aria-label={`Open ${account.name}`}
                    onClick={() => onOpen(account)}
                  >
                    Open
                  </button>
                  {instead && (
                    <BusyButton
                      busy={busy === account.id}
                      held={busy !== undefined}
                      onPress={() => onInstead(account, instead)}
                    >
                      {insteadWords(instead)}
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
