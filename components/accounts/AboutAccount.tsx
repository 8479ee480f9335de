import { type Account, isLinked, petsOf } from '../../lib/domain/accounts/account.ts'
import { highlightedParts } from '../../lib/domain/accounts/highlight.ts'
import { BRANCH_NAME } from '../../lib/domain/branch.ts'
import { text } from '../../lib/text/text.ts'
import { HighlightedText } from '../ui/HighlightedText.tsx'

/** `terms`: the terms that the search found the account by, folded. */
export interface AboutAccountProps {
  account: Account
  terms: readonly string[]
}

/** Shows primary branch and pets of an account, and its e-mail or phone where the search found it by that. */
export function AboutAccount({ account, terms }: AboutAccountProps) {
  const primary = isLinked(account) && account.primaryBranch
  const pets = [...new Set(petsOf(account).map(({ name }) => name))]
  const reached = [account.email, account.phone].flatMap((contact) => {
    const parts = contact ? highlightedParts(contact, terms) : []
    return parts.some(({ highlighted }) => highlighted) ? [parts] : []
  })
  return (
    <small class="bits">
      {primary && <span>{text('accounts.primary', { branch: BRANCH_NAME[primary] })}</span>}
      {pets.length > 0 && (
        <span>
          {pets.map((name, at) => [
            at > 0 && ', ',
            <HighlightedText key={name} parts={highlightedParts(name, terms)} />,
          ])}
        </span>
      )}
      {reached.map((parts) => (
        <span key={parts.map((part) => part.text).join('')}>
          <HighlightedText parts={parts} />
        </span>
      ))}
    </small>
  )
}
