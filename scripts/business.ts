import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** The demo business in a process of its own. */
export interface DemoBusiness {
  urls: { inHome: string; facility: string }
  stop(): Promise<void>
}

const SERVER = join(import.meta.dirname, '../mocks/server.ts')
const START_MS = 20_000
const STOP_MS = 3_000

/** Starts the demo business and waits until it answers. Port 0 takes any two that are free. */
export async function startBusiness(port: number): Promise<DemoBusiness> {
  const server = spawn(process.execPath, [SERVER, '--port', String(port)], {
    // With the channel it notices when we are gone, however we went.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const complaints: string[] = []
  server.stderr?.on('data', (data: Buffer) => complaints.push(data.toString()))
  try {
    return { urls: await firstLine(server), stop: () => stop(server) }
  } catch {
    await stop(server)
    const why = complaints.join('').trim() || `it said nothing within ${START_MS / 1000} s`
    throw new Error(`The demo business did not start: ${why}`)
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<DemoBusiness['urls']> {
  if (!stdout) throw new Error('no output to read')
  const lines = createInterface({ input: stdout })
  const signal = AbortSignal.timeout(START_MS)
  // An early end of the output is an end of the waiting too.
  const ended = once(lines, 'close', { signal }).then(() => ['null'])
  const [line] = await Promise.race([once(lines, 'line', { signal }), ended])
  const urls: unknown = JSON.parse(String(line))
  if (!isUrls(urls)) throw new Error('not the addresses of the dashboards')
  return urls
}

function isUrls(value: unknown): value is DemoBusiness['urls'] {
  return typeof value === 'object' && value !== null && 'inHome' in value && 'facility' in value
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exited = once(server, 'exit')
  server.kill('SIGTERM')
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS)
  await exited
  clearTimeout(timer)
}
