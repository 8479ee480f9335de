import { type Account, isLinked, petsOf } from '../lib/domain/accounts/account.ts'
import { highlightedParts } from '../lib/domain/accounts/highlight.ts'
import { BRANCH_NAME } from '../lib/domain/branch.ts'
import { MarkedText } from './MarkedText.tsx'

/** `words`: what a search found the account by, folded. */
export interface AboutAccountProps {
  account: Account
  words: readonly string[]
}

/** Primary branch and pets of an account, and its e-mail or phone where that is what was searched for. */
export function AboutAccount({ account, words }: AboutAccountProps) {
  const primary = isLinked(account) && account.primaryBranch
  const pets = [...new Set(petsOf(account).map(({ name }) => name))]
  const reached = [account.email, account.phone].flatMap((text) => {
    const parts = text ? highlightedParts(text, words) : []
    return parts.some(({ highlighted: marked }) => marked) ? [parts] : []
  })
  return (
    <small class="bits">
      {primary && <span>Primary: {BRANCH_NAME[primary]}</span>}
      {pets.length > 0 && (
        <span>
          {pets.map((name, at) => [
            at > 0 && ', ',
            <MarkedText key={name} parts={highlightedParts(name, words)} />,
          ])}
        </span>
      )}
      {reached.map((parts) => (
        <span key={parts.map(({ text }) => text).join('')}>
          <MarkedText parts={parts} />
        </span>
      ))}
    </small>
  )
}
