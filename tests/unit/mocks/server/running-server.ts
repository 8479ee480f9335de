import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { ControlReply, ControlRequest } from '../../../../mocks/server/control.ts'

const SERVER = fileURLToPath(new URL('../../../../mocks/server.ts', import.meta.url))

/** How a server that would not start ended. */
export interface Ending {
  code: number
  out: string
  err: string
}

function start(args: string[]): ChildProcess {
  return fork(SERVER, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
}

/** Starts the server with arguments it does not like and waits for its end. */
export async function endOf(args: string[]): Promise<Ending> {
  const child = start(args)
  const ending = { code: -1, out: '', err: '' }
  child.stdout?.on('data', (text) => {
    ending.out += text
  })
  child.stderr?.on('data', (text) => {
    ending.err += text
  })
  const [code] = await once(child, 'close')
  return { ...ending, code }
}

/** A server in its own process. */
export interface RunningServer {
  /** The first line it printed. */
  announced: string
  ask(request: ControlRequest): Promise<ControlReply>
  /** Asks it to end; the exit code. */
  end(): Promise<number>
}

/** Starts the server and waits for its announcement. */
export async function startServer(args: string[]): Promise<RunningServer> {
  const child = start(args)
  const [text] = await once(child.stdout ?? child, 'data')
  return {
    announced: String(text).split('\n')[0] ?? '',
    async ask(request) {
      const replied = once(child, 'message')
      child.send(request)
      const [reply] = await replied
      return reply
    },
    async end() {
      const closed = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = await closed
      return code
    },
  }
}
