import { type FeedPosition, readCursor, writeCursor } from '../backend/feed-cursor.ts'
import type { WireChange, WireChangesPage } from '../backend/wire.ts'

/** What can be wrong with the feed of changes. Each page is well-formed where nothing else is said. */
export type FeedFaultKind =
  /** The real page, always under the cursor of the first one, and `more`. */
  | 'stuck-feed'
  /** The real pages, under two cursors in turn, and `more`. */
  | 'circling-feed'
  /** No changes, always another cursor, and `more`. Afterwards the feed goes on where it was. */
  | 'empty-pages'
  /** The real page from behind, and its first half once more. */
  | 'shifted-page'
  /** The real page, every other change of another shape. */
  | 'half-misshapen'
  /** A page of a million changes. */
  | 'million-changes'
  /** Hundreds of megabytes that are no page. */
  | 'endless-page'

/** What is remembered of a feed's fault from one request to the next. */
export interface FeedMemory {
  played: number
  /** Where the first page led. */
  first?: FeedPosition
}

type FeedPlayer = (
  real: WireChangesPage,
  asked: string | null,
  memory: FeedMemory,
) => WireChangesPage | ReadableStream

const MILLION = 1_000_000
const ENDLESS_PIECES = 400
const PIECE = new TextEncoder().encode(' '.repeat(1024 * 1024))

/** How each fault spoils a page. `asked`: the cursor of the request. */
const FEED_PLAYERS: Record<FeedFaultKind, FeedPlayer> = {
  'stuck-feed': (real, _, memory) => ({ ...real, cursor: leadAfter(0, real, memory), more: true }),
  'circling-feed': (real, _, memory) => ({
    ...real,
    cursor: leadAfter(memory.played % 2, real, memory),
    more: true,
  }),
  'empty-pages': (real, asked, { played }) => {
    const before = { ...positionOf(real.cursor), seq: asked === null ? 0 : positionOf(asked).seq }
    return { changes: [], cursor: writeCursor({ ...before, at: before.at + played }), more: true }
  },
  'shifted-page': (real) => {
    const half = real.changes.slice(0, Math.ceil(real.changes.length / 2))
    return { ...real, changes: [...real.changes.toReversed(), ...half] }
  },
  'half-misshapen': (real) => ({
    ...real,
    // Another shape is the whole point.
    changes: real.changes.map((change, at) =>
      at % 2 ? ({ seq: 'one' } as unknown as WireChange) : change,
    ),
  }),
  'million-changes': (real) => streamOf(changePieces(real.cursor)),
  'endless-page': () => streamOf(Array.from({ length: ENDLESS_PIECES }, () => PIECE).values()),
}

/** Whether a fault is one of the feed's. */
export function isFeedFault(kind: string): kind is FeedFaultKind {
  return Object.hasOwn(FEED_PLAYERS, kind)
}

/** The answer to a request for changes, spoilt. A refusal is handed on as it is. */
export async function spoiltFeed(
  kind: FeedFaultKind,
  { url }: Request,
  answer: () => Promise<Response>,
  memory: FeedMemory,
): Promise<Response> {
  const real = await answer()
  if (!real.ok) return real
  // Our own backend answered, with this type.
  const page = (await real.json()) as WireChangesPage
  const spoilt = FEED_PLAYERS[kind](page, new URL(url).searchParams.get('cursor'), memory)
  const body = spoilt instanceof ReadableStream ? spoilt : JSON.stringify(spoilt)
  return new Response(body, { headers: real.headers })
}

/** A cursor that leads where the first page led, another one for each `turn`. */
function leadAfter(turn: number, { cursor }: WireChangesPage, memory: FeedMemory): string {
  memory.first ??= positionOf(cursor)
  return writeCursor({ ...memory.first, at: memory.first.at + turn })
}

function positionOf(cursor: string): FeedPosition {
  const position = readCursor(cursor)
  if (!position) throw new Error(`this backend never gave out ${cursor}`)
  return position
}

function* changePieces(cursor: string): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  yield encoder.encode(`{"cursor":${JSON.stringify(cursor)},"more":false,"changes":[`)
  for (let from = 0; from < MILLION; from += 1000) {
    const some = Array.from({ length: 1000 }, (_, at) =>
      JSON.stringify({ seq: from + at, deleted: `a-none-${from + at}` }),
    )
    yield encoder.encode(`${from ? ',' : ''}${some.join(',')}`)
  }
  yield encoder.encode(']}')
}

/** One piece at a time, as far as somebody reads. */
function streamOf(pieces: Iterator<Uint8Array<ArrayBuffer>>): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      const next = pieces.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
  })
}
