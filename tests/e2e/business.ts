import { fork } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Command, ControlReply } from '../../mocks/server/control.ts'
import type { Report } from '../../mocks/server/report.ts'

const COMPILED = join(import.meta.dirname, '../../.output/compiled')

/** The demo business in a process of its own, with a line to it that no browser has. */
export interface RunningBusiness {
  inHome: string
  facility: string
  /** Has something happen there; the report comes with `report` only. */
  tell(command: Command): Promise<Report | undefined>
  /** What really happened, with one client where an e-mail is given. */
  report(name?: string, branch?: 'in-home' | 'facility'): Promise<Report>
  /** Pulls the plug. */
  stop(): Promise<void>
}

/** Starts the business on two free ports; ready when the promise is kept. `planted`: clients whose texts can be looked for. */
export async function startBusiness(accounts = 60, planted = 0): Promise<RunningBusiness> {
  const size = ['--accounts', String(accounts), '--planted', String(planted)]
  const child = fork('mocks/server.ts', ['--port', '0', ...size], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // Started for each test: with what was compiled at hand it takes half the time.
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
  })
  if (!child.stdout) throw new Error('the demo business has no output')
  const [line] = await Array.fromAsync(firstLine(child.stdout))
  const urls: { inHome: string; facility: string } = JSON.parse(line ?? 'null')
  const waiting = new Map<number, (reply: ControlReply) => void>()
  let count = 0
  // Safe: the process at the other end is ours and answers with this type.
  child.on('message', (message) => {
    const reply = message as ControlReply
    waiting.get(reply.id)?.(reply)
  })

  async function tell(command: Command): Promise<Report | undefined> {
    const id = ++count
    const reply = await new Promise<ControlReply>((resolve) => {
      waiting.set(id, resolve)
      child.send({ ...command, id })
    })
    waiting.delete(id)
    if (!reply.ok) throw new Error(reply.problem)
    return reply.report
  }

  return {
    ...urls,
    tell,
    async report(name, branch) {
      const report = await tell({
        do: 'report',
        ...(name && { email: `${name}@paws.example` }),
        ...(branch && { branch }),
      })
      if (!report) throw new Error('the demo business made no report')
      return report
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function* firstLine(stream: NodeJS.ReadableStream) {
  for await (const line of createInterface(stream)) {
    yield line
    return
  }
}
