import type { Refusal } from '../../lib/domain/problem.ts'
import type { FeedFaultKind, FeedMemory } from './feed-faults.ts'

/** What can go wrong between a request and its answer. */
export type FaultKind = AnswerFaultKind | FeedFaultKind

/** What can go wrong with any answer. */
export type AnswerFaultKind =
  /** The connection breaks, and for `ms` both doors are shut: whoever knocks then is refused. */
  | 'refuse'
  /** The request is read and the connection broken; the business hears nothing. */
  | 'reset'
  /** Half of the real answer, then the connection breaks. */
  | 'reset-in-body'
  | 'commit-then-reset'
  /** No answer, for as long as anybody waits. */
  | 'hang'
  | 'commit-then-hang'
  /** The real answer, asked for late. */
  | 'slow'
  /** The real answer, a few bytes at a time. */
  | 'drip'
  /** The problem named by `refusal`, with `retryAfter` as it stands. */
  | 'refused'
  /** A page in HTML under `status`. */
  | 'server-error'
  | 'html'
  /** The real answer, said to be plain text. */
  | 'wrong-type'
  | 'broken-json'
  /** Half of the real answer, as if it were all. */
  | 'cut-json'
  /** The real answer and ten megabytes in a member nobody knows. */
  | 'huge'
  | 'wrong-shape'
  /** The real answer without its first member. */
  | 'missing-member'
  /** The real answer with every member of another type. */
  | 'swapped-types'
  /** The real answer in a member called `__proto__`. */
  | 'proto-member'
  /** Leads to `to`, with method and body (307); the business hears nothing. */
  | 'redirect'
  /** The real answer as it would be about somebody else, or about the other branch. */
  | 'about-another'
  | 'other-way'
  /** Of a sync: what its preview answers. Nothing is carried out. */
  | 'rehearsed'
  /** What the request before was answered, again. The first one goes through, to have an answer. */
  | 'repeat'

/** One fault to play. */
export interface Fault {
  /** Method and start of the path: `POST /api/v1/syncs`. With `*` in place of the method, any. */
  match: string
  kind: FaultKind
  /** How many requests it affects; without it, until it is cleared. */
  times?: number
  /** How many matching requests go through first. */
  after?: number
  /** Only requests that carry an `Idempotency-Key`, so that previews go through. */
  keyed?: boolean
  /** How long `slow` waits, `drip` between two pieces, and `refuse` keeps the doors shut. A second where left out. */
  ms?: number
  /** Of `server-error`: 500 where left out. */
  status?: 500 | 502 | 503
  /** Of `refused`: `too-many` where left out. */
  refusal?: Refusal
  /** Of `redirect`: the address that it leads to. */
  to?: string
  /** Of `refused`: the header `Retry-After`, sense or nonsense; missing where left out. */
  retryAfter?: string
}

/** A fault in the book, with its progress. */
export interface ActiveFault extends Fault, FeedMemory {
  /** Number of matching requests so far. */
  met: number
  /** Of `repeat`: the answer that is given again. */
  previous?: Response
}
