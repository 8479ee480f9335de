/** What can go wrong between a request and its answer. */
export type FaultKind =
  | 'html'
  | 'broken-json'
  | 'wrong-shape'
  | 'hang'
  | 'slow'
  | 'reset'
  | 'commit-then-reset'
  | 'server-error'

/** One fault to play, for as many requests as `times` says. */
export interface Fault {
  /** Method and start of the path: `POST /api/v1/syncs`. */
  match: string
  kind: FaultKind
  times: number
  /** Only requests that carry an `Idempotency-Key`, so that previews go through. */
  keyed?: boolean
  /** How long `slow` waits. */
  ms?: number
}

/** Faults waiting to be played, oldest first. */
export interface FaultBook {
  add(fault: Fault): void
  clear(): void
  /** The real answer, or what the next matching fault makes of it. */
  play(request: Request, answer: () => Promise<Response>): Promise<Response>
}

type Player = (answer: () => Promise<Response>, fault: Fault) => Promise<Response>

const JSON_TYPE = { 'content-type': 'application/json' }
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' }

/** Only `slow` and `commit-then-reset` let the request through to the business. */
const PLAYERS: Record<FaultKind, Player> = {
  html: async () =>
    new Response('<!doctype html><title>Maintenance</title>', { headers: HTML_TYPE }),
  'broken-json': async () => new Response('{"id":"s-1","state":"do', { headers: JSON_TYPE }),
  'wrong-shape': async () => new Response('{"unexpected":true}', { headers: JSON_TYPE }),
  hang: () => new Promise(() => {}),
  slow: async (answer, { ms = 1000 }) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return answer()
  },
  reset: async () => Response.error(),
  'commit-then-reset': async (answer) => {
    await answer()
    return Response.error()
  },
  'server-error': async () => new Response('Internal Server Error', { status: 500 }),
}

/** A book without any fault in it. */
export function makeFaultBook(): FaultBook {
  let faults: Fault[] = []
  return {
    add: (fault) => faults.push({ ...fault }),
    clear: () => {
      faults = []
    },
    play(request, answer) {
      const asked = `${request.method} ${new URL(request.url).pathname}`
      const hasKey = request.headers.has('idempotency-key')
      const fault = faults.find(
        ({ match, times, keyed }) => times > 0 && asked.startsWith(match) && (hasKey || !keyed),
      )
      if (!fault) return answer()
      fault.times -= 1
      return PLAYERS[fault.kind](answer, fault)
    },
  }
}
