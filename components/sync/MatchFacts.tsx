import type { Match } from '../../lib/domain/sync/match.ts'
import { statusLabel } from '../../lib/sentences/status-label.ts'
import { reasonsOf } from './match-labels.ts'

/** Shows a possible match: its name, its status and the reasons. */
export function MatchFacts({ match }: { match: Match }) {
  return (
    <>
      <b>
        <bdi>{match.name}</bdi>
      </b>{' '}
      <small data-status={match.status}>{statusLabel(match.status)}</small>
      <br />
      <small>{reasonsOf(match)}</small>
    </>
  )
}
