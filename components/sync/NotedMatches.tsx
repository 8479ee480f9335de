import type { Branch } from '../../lib/domain/branch.ts'
import type { Match } from '../../lib/domain/sync/match.ts'
import { text } from '../../lib/text/text.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import { MatchFacts } from './MatchFacts.tsx'
import { notedLabel } from './match-labels.ts'

/** Weak matches of the person in the branch `to`. */
export interface NotedMatchesProps {
  noted: readonly Match[]
  to: Branch
  /** True if there may be more of them than `noted` has. */
  more: boolean
  /** Called with one of `linkable` that is the same person. Absent while nothing can be chosen. */
  onSame?: ((match: Match) => void) | undefined
  linkable: readonly Match[]
}

/** Shows weak matches in one line that opens to a list, in case the reader recognises somebody. */
export function NotedMatches({ noted, to, more, onSame, linkable }: NotedMatchesProps) {
  if (noted.length === 0) return null
  return (
    <div class="noted">
      <Disclosure title={notedLabel(noted, to, more)} open={false}>
        <small>{text('match.notedHint')}</small>
        <ul class="candidates">
          {noted.map((match) => (
            <li key={match.accountId}>
              <span>
                <MatchFacts match={match} />
              </span>
              {onSame && linkable.includes(match) && (
                <button
                  type="button"
                  class="btn small"
                  aria-label={text('match.samePersonAs', { name: match.name })}
                  onClick={() => onSame(match)}
                >
                  {text('match.samePerson')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  )
}
