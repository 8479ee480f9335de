/** No answer of the contract comes near this: a page of a thousand accounts is two megabytes. */
const MOST_BYTES = 16 * 1024 * 1024

/** There is nothing to read. */
const NO_CONTENT = 204

/** Thrown while an answer is read that goes on and on: the rest of it is not fetched. */
export class ResponseTooLarge extends Error {}

/**
 * Fetches, but gives up after so many milliseconds, or where a body is longer than any answer could be, and goes nowhere else: an
 * answer that leads to another address is handed on as it is, which no contract knows.
 */
export function createBoundedFetch(ms: number): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await fetch(request, {
      signal: AbortSignal.timeout(ms),
      // Followed, it would take body and token along, and the cookie. `error` follows nothing either, but fails as a lost network
      // does: people would read that they are offline.
      redirect: 'manual',
    })
    // Chromium gives even an answer without content a body, which no new one may have.
    const isEmpty = !response.body || response.status === NO_CONTENT
    return isEmpty ? response : new Response(await readWhole(response.body), response)
  }
}

/** All of a body. Throws `ResponseTooLarge` at the first byte too many, and has nothing more come in. */
async function readWhole(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let length = 0
  // Leaving the loop cancels the body.
  for await (const piece of body) {
    length += piece.length
    if (length > MOST_BYTES) throw new ResponseTooLarge()
    pieces.push(piece)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
