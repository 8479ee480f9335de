import type { IncomingMessage } from 'node:http'

/** One byte more than the contract allows is enough for the API to refuse a body. */
const KEPT_BYTES = 1024 * 1024 + 1

/** Turns what came over the wire into a web request. Of a body that is too large only the start is kept. */
export async function readRequest(incoming: IncomingMessage, origin: string): Promise<Request> {
  const headers = new Headers()
  const raw = incoming.rawHeaders
  for (let index = 0; index + 1 < raw.length; index += 2) {
    headers.append(raw[index] ?? '', raw[index + 1] ?? '')
  }
  const method = incoming.method ?? 'GET'
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readStart(incoming)
  const init = { method, headers, ...(body?.length && { body }) }
  // Joined, not resolved: a path such as `//elsewhere` must not name another host.
  return new Request(`${origin}${incoming.url ?? '/'}`, init)
}

async function readStart(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= KEPT_BYTES) break
  }
  // The rest is read and thrown away, or the connection would wait for ever.
  incoming.resume()
  return new Uint8Array(Buffer.concat(chunks).subarray(0, KEPT_BYTES))
}
