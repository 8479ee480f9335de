import type { Match } from '../../lib/domain/sync/match.ts'
import { statusLabel } from '../../lib/sentences/status-label.ts'
import { reasonsOf } from './match-labels.ts'

/** Somebody who may be the same person: the name, the status, and why. */
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
