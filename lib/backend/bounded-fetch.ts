/** No answer of the contract comes near this: a page of a thousand accounts is two megabytes. */
const MOST_BYTES = 16 * 1024 * 1024

/** There is nothing to read. */
const NO_CONTENT = 204

/** Thrown while an answer is read that goes on and on: the rest of it is not fetched. */
export class TooLongAnswer extends Error {}

/** Fetches, but gives up after so many milliseconds, or where a body is longer than any answer could be. */
export function within(ms: number): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await fetch(request, { signal: AbortSignal.timeout(ms) })
    // Chromium gives even an answer without content a body, which no new one may have.
    const isEmpty = !response.body || response.status === NO_CONTENT
    return isEmpty ? response : new Response(counted(response.body), response)
  }
}

/** Errors with `TooLongAnswer` at the first byte too many, and has nothing more come in. */
function counted(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  let left = MOST_BYTES
  return body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        left -= piece.length
        if (left < 0) controller.error(new TooLongAnswer())
        else controller.enqueue(piece)
      },
    }),
  )
}
