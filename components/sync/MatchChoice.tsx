import type { ComponentChildren } from 'preact'
import { BRANCH_NAME, type Branch } from '../../lib/domain/branch.ts'
import type { Match } from '../../lib/domain/sync/match.ts'
import { text } from '../../lib/text/text.ts'
import { MatchFacts } from './MatchFacts.tsx'
import { AS_NEW, blockersOf, bySureness, linkableOf } from './match-labels.ts'

/** `chosen`: an account id or `AS_NEW`; undefined at first. */
export interface MatchChoiceProps {
  candidates: Match[]
  /** The branch of the candidates. */
  to: Branch
  chosen: string | undefined
  onChoice(choice: string): void
}

/** Asks "Is this the same person?": shows every candidate with its reasons, and "a different person" where that is possible. */
export function MatchChoice({ candidates, to, chosen, onChoice }: MatchChoiceProps) {
  const [blocker, another] = blockersOf(candidates)
  const linkable = linkableOf(candidates)
  const option = (value: string, label: ComponentChildren, disabled = false) => (
    <label key={value}>
      <input
        type="radio"
        name="match"
        value={value}
        checked={chosen === value}
        disabled={disabled}
        onChange={() => onChoice(value)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="choices">
      <legend>{text('match.question')}</legend>
      <div class="candidates">
        {bySureness(candidates).map((match) =>
          option(match.accountId, <MatchFacts match={match} />, !linkable.includes(match)),
        )}
      </div>
      {!blocker && option(AS_NEW, <b>{text('match.addAsNew')}</b>)}
      {blocker && (
        <p data-tone="waiting">
          {another
            ? text('match.blockedTwice', { branch: BRANCH_NAME[to] })
            : text('match.blocked', { name: blocker.name, branch: BRANCH_NAME[to] })}
        </p>
      )}
      {!another && <small>{text('match.linkHint')}</small>}
    </fieldset>
  )
}
