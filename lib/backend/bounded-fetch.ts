/** The longest body that is read. No answer of the contract comes near it: a page of a thousand accounts is two megabytes. */
const MOST_BYTES = 16 * 1024 * 1024

/** The HTTP status of an answer without a body. */
const NO_CONTENT = 204

/** Thrown while reading a body longer than `MOST_BYTES`. The rest is not fetched. */
export class ResponseTooLarge extends Error {}

/**
 * Creates a fetch that gives up after `ms` milliseconds or at a body longer than `MOST_BYTES`, and follows no redirect: it returns the
 * redirect as it is, which the contract does not have.
 */
export function createBoundedFetch(ms: number): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await fetch(request, {
      signal: AbortSignal.timeout(ms),
      // A followed redirect would get the body, the token and the cookie. `error` follows none either, but fails like a lost network, and
      // people would read that they are offline.
      redirect: 'manual',
    })
    // Chromium gives an answer without content a body, but `new Response` allows none.
    const isEmpty = !response.body || response.status === NO_CONTENT
    return isEmpty ? response : new Response(await readWhole(response.body), response)
  }
}

/** Reads the whole body. Throws `ResponseTooLarge` at the first byte too many, and cancels the rest. */
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
