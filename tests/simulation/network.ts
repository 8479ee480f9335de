import { getResponse, type HttpHandler } from 'msw'
import { vi } from 'vitest'
import type { Awaiting, Fault, Happening } from './commands.ts'
import { through } from './life.ts'
import { swapped } from './swapped.ts'
import { IN_HOME, type World } from './world.ts'

/** One change that a request asks for. `version`: the one in `If-Match`. */
export interface Order {
  key: string | undefined
  version: string | undefined
}

/** A request of the worker. */
export interface Sent {
  method: string
  /** Below `/api/v1`. */
  path: string
  /** What it asks to be changed; none of a look-up or a preview. */
  orders: Order[]
  /** Whether it is a change or the look-up of one, and so is sent by the outbox. */
  isWork: boolean
  /** By the device's clock. */
  at: number
  fault: Fault | undefined
}

/** Gets each request of the traffic. */
export interface Traffic {
  /** The worker sends something, which may arrive or not. */
  sends(sent: Sent): void
  /** Right before and right after the backend works on something. */
  arriving(sent: Sent): void | Promise<void>
  arrived(sent: Sent, status: number): void | Promise<void>
}

/** The way to the backend, with the cookie of whoever is signed in at this desk. */
export interface Network {
  cookie: string
  /** What happens to the next requests, in turn. */
  faults: Awaiting[]
  requests: number
}

/** Puts a network in the place of the browser's. */
export function bindNetwork(
  world: World,
  traffic: Traffic,
  happen: (happening: Happening) => void,
): Network {
  const network: Network = { cookie: '', faults: [], requests: 0 }
  const { clocks } = world

  async function deliver(request: Request, body: string, sent: Sent): Promise<Response> {
    const headers = new Headers(request.headers)
    if (network.cookie) headers.set('cookie', `paws_session=${network.cookie}`)
    const { method, url } = request
    const arriving = asked(new Request(url, { method, headers }), body)
    await traffic.arriving(sent)
    const handlers = handlersFor(world.handlers, method, new URL(url).pathname)
    const answer = await getResponse(handlers, arriving)
    if (!answer) throw new Error(`nothing answers ${method} ${url}`)
    await traffic.arrived(sent, answer.status)
    return answer
  }

  async function exchange(request: Request): Promise<Response> {
    network.requests++
    const { method } = request
    const body = method === 'GET' ? '' : await request.text()
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    const orders = ordersIn(request, body)
    const isWork = orders.length > 0 || (method === 'GET' && path === '/syncs')
    const [next] = network.faults
    if (next?.meets === 'any' || isWork) network.faults = network.faults.slice(1)
    const fault = (next?.meets === 'any' || isWork ? next?.fault : undefined) ?? undefined
    const sent: Sent = { method, path, orders, isWork, at: clocks.device, fault }
    traffic.sends(sent)
    world.pass(20)
    const send = () => deliver(request, body, sent)
    if (!fault) return send()
    switch (fault.fault) {
      case 'refused':
        throw new TypeError('Failed to fetch')
      case 'lost':
        await send()
        throw new TypeError('Failed to fetch')
      case 'hangs':
        if (fault.arrives) await send()
        world.pass(20_000)
        throw new DOMException('signal timed out', 'TimeoutError')
      case 'html':
        if (fault.arrives) await send()
        return new Response('<h1>Oops</h1>', { status: fault.status })
      case 'truncated': {
        const { status, headers } = await send()
        return new Response('{"id":"s-0', { status, headers })
      }
      case 'swapped':
        return swapped(fault, asked(request, body), {
          send,
          rehearse: async (rehearsal) =>
            deliver(rehearsal, await rehearsal.clone().text(), { ...sent, orders: [] }),
        })
      case 'busy':
        return problem(429, 'too-many', fault.retryAfter)
      case 'signed-out':
        return problem(401, 'signed-out')
      case 'forbidden':
        return problem(403, 'forbidden')
      case 'meanwhile':
        happen(fault.happening)
        return send()
    }
  }

  vi.stubGlobal('fetch', (request: Request) => through(() => exchange(request)))
  return network
}

/** The request with its body, which can be read but once. */
function asked({ url, method, headers }: Request, body: string): Request {
  return new Request(url, { method, headers, ...(body && { body }) })
}

function ordersIn({ method, headers, url }: Request, body: string): Order[] {
  if (method === 'GET' || body.includes('"dryRun":true')) return []
  if (url.endsWith('/syncs/batch')) {
    const { items }: { items: { key: string; ifMatch?: string }[] } = JSON.parse(body)
    return items.map(({ key, ifMatch }) => ({ key, version: ifMatch }))
  }
  const key = headers.get('Idempotency-Key') ?? undefined
  return [{ key, version: headers.get('If-Match') ?? undefined }]
}

function problem(status: number, name: string, retryAfter?: string): Response {
  const headers = new Headers({ 'Content-Type': 'application/problem+json' })
  if (retryAfter !== undefined) headers.set('Retry-After', retryAfter)
  const body = { type: `urn:tandem:problem:${name}`, title: name, status }
  return new Response(JSON.stringify(body), { status, headers })
}

const shapes = new Map<string, RegExp>()

/** The handlers that a request can be for: asking every one takes longer than all the rest. */
function handlersFor(handlers: HttpHandler[], method: string, pathname: string): HttpHandler[] {
  return handlers.filter(({ info }) => {
    if (info.method !== method && String(info.method) !== '/.+/') return false
    return shapeOf(String(info.path)).test(`${IN_HOME}${pathname}`)
  })
}

function shapeOf(path: string): RegExp {
  const known = shapes.get(path)
  if (known) return known
  const pattern = path.replaceAll('*', '.*').replaceAll(/:[a-zA-Z]+/g, '[^/]+')
  const shape = new RegExp(`^${pattern}$`)
  shapes.set(path, shape)
  return shape
}
