import { problemResponse } from '../handlers/problems.ts'
import type { ActiveFault, AnswerFaultKind } from './faults.ts'
import { aboutAnother, otherWay } from './wrong-answers.ts'

type Player = (
  answer: () => Promise<Response>,
  fault: ActiveFault,
  shutFor: (ms: number) => void,
) => Promise<Response>

const JSON_TYPE = { 'content-type': 'application/json' }
const HTML_TYPE = { 'content-type': 'text/html; charset=utf-8' }

const SECOND_MS = 1000
const HUGE_BYTES = 10_000_000
const DRIP_BYTES = 16

/** How each fault is played. Whatever asks for the real answer has the business do what was asked. */
export const PLAYERS: Record<AnswerFaultKind, Player> = {
  async refuse(_, { ms = SECOND_MS }, shutFor) {
    shutFor(ms)
    return Response.error()
  },
  reset: async () => Response.error(),
  'reset-in-body': (answer) => rewritten(answer, (bytes) => broken(half(bytes))),
  async 'commit-then-reset'(answer) {
    await answer()
    return Response.error()
  },
  hang: silence,
  async 'commit-then-hang'(answer) {
    await answer()
    return silence()
  },
  async slow(answer, { ms = SECOND_MS }) {
    await later(ms)
    return answer()
  },
  drip: (answer, { ms = SECOND_MS }) => rewritten(answer, (bytes) => dripping(bytes, ms)),
  async refused(_, { refusal = 'too-many', retryAfter }) {
    const response = problemResponse({ name: refusal })
    if (retryAfter !== undefined) response.headers.set('Retry-After', retryAfter)
    return response
  },
  'server-error': async (_, { status = 500 }) =>
    new Response(`<!doctype html><title>Error ${status}</title>`, { status, headers: HTML_TYPE }),
  html: async () =>
    new Response('<!doctype html><title>Maintenance</title>', { headers: HTML_TYPE }),
  async 'wrong-type'(answer) {
    const real = await answer()
    real.headers.set('content-type', 'text/plain')
    return real
  },
  'broken-json': async () => new Response('{"id":"s-1",,"state":done}', { headers: JSON_TYPE }),
  'cut-json': (answer) => rewritten(answer, half),
  huge: (answer) =>
    reworded(answer, (text) => text.replace('{', `{"padding":"${'x'.repeat(HUGE_BYTES)}",`)),
  'wrong-shape': async () => new Response('{"unexpected":true}', { headers: JSON_TYPE }),
  'missing-member': (answer) => remade(answer, (members) => Object.fromEntries(members.slice(1))),
  'swapped-types': (answer) =>
    remade(answer, (members) =>
      Object.fromEntries(members.map(([name, value]) => [name, swapped(value)])),
    ),
  'proto-member': (answer) => reworded(answer, (text) => `{"__proto__":${text}}`),
  redirect: async (_, { to = '/' }) =>
    new Response(null, { status: 307, headers: { Location: to } }),
  'about-another': (answer) => reworded(answer, aboutAnother),
  'other-way': (answer) => reworded(answer, otherWay),
  rehearsed: (answer) => answer(),
  repeat: async (answer, { previous }) => previous?.clone() ?? answer(),
}

function silence(): Promise<Response> {
  return new Promise(() => {})
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** The real answer with another body. */
async function rewritten(
  answer: () => Promise<Response>,
  rewrite: (bytes: Uint8Array<ArrayBuffer>) => BodyInit,
): Promise<Response> {
  const real = await answer()
  const body = real.body && rewrite(new Uint8Array(await real.arrayBuffer()))
  return new Response(body, { status: real.status, headers: real.headers })
}

function reworded(
  answer: () => Promise<Response>,
  reword: (text: string) => string,
): Promise<Response> {
  return rewritten(answer, (bytes) => reword(new TextDecoder().decode(bytes)))
}

function remade(
  answer: () => Promise<Response>,
  remake: (members: [string, unknown][]) => object,
): Promise<Response> {
  return reworded(answer, (text) => JSON.stringify(remake(Object.entries(JSON.parse(text)))))
}

function half(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.slice(0, Math.ceil(bytes.length / 2))
}

/** Numbers for texts, texts for everything else. */
function swapped(value: unknown): unknown {
  return typeof value === 'string' ? 7 : 'seven'
}

/** A body that ends in an error after what there is of it was read. */
function broken(bytes: Uint8Array): ReadableStream {
  let isSent = false
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new Error('broken on purpose'))
      else controller.enqueue(bytes)
      isSent = true
    },
  })
}

function dripping(bytes: Uint8Array, ms: number): ReadableStream {
  let sent = 0
  return new ReadableStream({
    async pull(controller) {
      await later(ms)
      if (sent >= bytes.length) return controller.close()
      controller.enqueue(bytes.slice(sent, sent + DRIP_BYTES))
      sent += DRIP_BYTES
    },
  })
}
