import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BRANCHES, type Branch } from '../../lib/domain/branch.ts'
import { readRequest } from './read-request.ts'
import { sendResponse } from './send-response.ts'

/** Only this machine may knock, whatever it calls itself. */
const ADDRESS = '127.0.0.1'

/** Answers every request that comes in at the door of one branch. */
export type Answerer = (request: Request, branch: Branch) => Promise<Response>

/** Thrown when somebody else listens already. */
export class PortTaken extends Error {
  readonly port: number

  constructor(port: number) {
    super(`Port ${port} is taken: stop what listens there, or choose another with --port.`)
    this.port = port
  }
}

/**
 * Listens on `port` for In-Home and the next one for Facility, or on two free ports when it is 0. `host`: the name of this machine in the
 * dashboards' addresses.
 */
export async function createDoors(port: number, host = ADDRESS) {
  const { promise: opened, resolve: open } = Promise.withResolvers<Answerer>()
  const servers = BRANCHES.map((branch) =>
    createServer((incoming, outgoing) => answerAt({ branch, host }, opened, incoming, outgoing)),
  )
  let reopening: NodeJS.Timeout | undefined
  const close = async () => {
    clearTimeout(reopening)
    await Promise.all(servers.map((server) => closed(server)))
  }
  const ports: number[] = []
  try {
    for (const [index, server] of servers.entries()) {
      ports.push(await listen(server, port === 0 ? 0 : port + index))
    }
  } catch (problem) {
    await close()
    throw problem
  }
  function shutFor(ms: number): void {
    clearTimeout(reopening)
    for (const server of servers) server.close()
    reopening = setTimeout(() => {
      for (const [index, server] of servers.entries()) server.listen(ports[index], ADDRESS)
    }, ms)
  }
  const [inHome, facility] = ports.map((taken) => `http://${host}:${taken}`)
  return {
    origins: { 'in-home': inHome ?? '', facility: facility ?? '' },
    /** Requests that came earlier have waited for this. */
    open,
    /** Has both refuse every connection for so many milliseconds. Requests that are in already are answered. */
    shutFor,
    close,
  }
}

async function answerAt(
  door: { branch: Branch; host: string },
  opened: Promise<Answerer>,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  try {
    const answer = await opened
    const { host = '' } = incoming.headers
    // A page elsewhere can point its own name at this machine; then the name in `Host` is not ours.
    const known = [ADDRESS, 'localhost', door.host].includes(host.replace(/:\d+$/, ''))
    const response = known
      ? await answer(await readRequest(incoming, `http://${host}`), door.branch)
      : new Response(`This server answers on ${door.host} only.`, { status: 421 })
    await sendResponse(response, outgoing)
  } catch (surprise) {
    if (incoming.destroyed && !incoming.complete) return
    console.error(surprise)
    if (!outgoing.headersSent) outgoing.writeHead(500, { 'content-type': 'text/plain' })
    outgoing.end('Something went wrong on the server.')
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    )
    server.listen(port, ADDRESS, () => {
      // Listening on a port, not on a pipe: then the address is an AddressInfo.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
