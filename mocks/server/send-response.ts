import type { ServerResponse } from 'node:http'

/** Writes a web response to the wire. An error response becomes what it stands for: a broken connection. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  if (response.type === 'error') {
    outgoing.destroy()
    return
  }
  // A browser silently repeats a request when a connection it had used before breaks. With a new one for every request,
  // an answer that is lost is lost. Where a body still comes in, closing could overtake the answer.
  outgoing.shouldKeepAlive = !outgoing.req.complete
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (response.body) await sendBody(response.body, outgoing)
  if (!outgoing.destroyed) outgoing.end()
}

/** Piece by piece, as they come. A body that breaks breaks the connection; nobody reading any more ends it. */
async function sendBody(body: ReadableStream, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader()
  outgoing.once('close', () => void reader.cancel().catch(() => {}))
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      await new Promise<void>((resolve) => {
        outgoing.write(piece.value, () => resolve())
      })
    }
  } catch {
    outgoing.destroy()
  }
}
