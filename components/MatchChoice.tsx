import type { ComponentChildren } from 'preact'
import type { Match } from '../lib/domain/sync.ts'
import { AS_NEW, hasBlocking, linkLabel, reasonsOf } from './match-words.ts'

/** `chosen` is an account id, or `AS_NEW`, or nothing yet: nothing is chosen beforehand. */
export interface MatchChoiceProps {
  candidates: Match[]
  chosen: string | undefined
  onChoice(choice: string): void
}

/** "Is this the same person?": every candidate with its reasons, and "Somebody else" where that is possible. */
export function MatchChoice({ candidates, chosen, onChoice }: MatchChoiceProps) {
  const option = (value: string, label: ComponentChildren) => (
    <label key={value}>
      <input
        type="radio"
        name="match"
        value={value}
        checked={chosen === value}
        onChange={() => onChoice(value)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset class="choices">
      <legend>Is this the same person?</legend>
      {candidates.map((match) =>
        option(
          match.accountId,
          <>
            <b>
              <bdi>{match.name}</bdi>
            </b>{' '}
            <small>
              – {reasonsOf(match)} · {linkLabel(match)}
            </small>
          </>,
        ),
      )}
      {hasBlocking(candidates) || option(AS_NEW, 'Somebody else – add as new')}
    </fieldset>
  )
}
