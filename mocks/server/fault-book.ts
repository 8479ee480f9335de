import { PLAYERS } from './fault-players.ts'
import type { ActiveFault, Fault } from './faults.ts'
import { isFeedFault, spoiltFeed } from './feed-faults.ts'
import { rehearsalOf } from './wrong-answers.ts'

/** Creates an empty queue of faults, played oldest first. `shutFor` shuts the doors for this many milliseconds. */
export function createFaultBook(shutFor: (ms: number) => void = () => {}) {
  let faults: ActiveFault[] = []

  /** Returns the fault to play. One that still waits counts the request and lets it pass. */
  function next(request: Request): ActiveFault | undefined {
    const { pathname } = new URL(request.url)
    const asked = `${request.method} ${pathname}`
    const hasKey = request.headers.has('idempotency-key')
    for (const fault of faults) {
      const { match, keyed, times = Number.POSITIVE_INFINITY, after = 0, played } = fault
      const isMeant = asked.startsWith(match) || `* ${pathname}`.startsWith(match)
      if (played >= times || !isMeant || (keyed && !hasKey)) continue
      fault.met += 1
      if (fault.met > after) return fault
    }
    return undefined
  }

  return {
    add: (fault: Fault) => void faults.push({ ...fault, played: 0, met: 0 }),
    clear(): void {
      faults = []
    },
    /** Returns the real answer, or what the next matching fault makes of it. */
    async play(
      request: Request,
      answerTo: (request: Request) => Promise<Response>,
    ): Promise<Response> {
      const fault = next(request)
      const answer = async () =>
        answerTo(fault?.kind === 'rehearsed' ? await rehearsalOf(request) : request)
      if (!fault) return answer()
      if (fault.kind === 'repeat' && !fault.previous) {
        const first = await answer()
        fault.previous = first.clone()
        return first
      }
      fault.played += 1
      const { kind } = fault
      return isFeedFault(kind)
        ? spoiltFeed(kind, request, answer, fault)
        : PLAYERS[kind](answer, fault, shutFor)
    },
  }
}
