import { ACCOUNT_COMMANDS } from './commands/accounts.ts'
import type { CommandRunner } from './commands/command-table.ts'
import { FIELD_COMMANDS } from './commands/fields.ts'
import { FLAG_COMMANDS } from './commands/flags.ts'
import { SERVER_COMMANDS } from './commands/server.ts'
import type { Report } from './report.ts'
import type { Emulation } from './start.ts'

/** Every command, noun by noun. */
const COMMANDS = {
  ...SERVER_COMMANDS,
  ...ACCOUNT_COMMANDS,
  ...FIELD_COMMANDS,
  ...FLAG_COMMANDS,
}

/** What a test may ask of the running server, over the channel of the process and nowhere else. */
export type Command = Parameters<(typeof COMMANDS)[keyof typeof COMMANDS]>[1]

/** A command with the number its reply will carry. */
export type ControlRequest = Command & { id: number }

/** The reply to the request of the same `id`. */
export type ControlReply =
  | { id: number; ok: true; report?: Report }
  | { id: number; ok: false; problem: string }

/** Obeys the process that started this one. Does nothing where nobody did: there is no other way in. */
export function obeyParent(emulation: Emulation): void {
  if (!process.send) return
  const send = process.send.bind(process)
  // Only the tests that started this process can write to its channel, and they use these types.
  process.on('message', (message) => send(replyTo(emulation, message as ControlRequest)))
}

/** Obeys one request. What goes wrong is in the reply. */
export function replyTo(emulation: Emulation, request: ControlRequest): ControlReply {
  const { id } = request
  try {
    // Safe: the table pairs every name with its own command; the type system cannot follow that through an index.
    const carryOut = COMMANDS[request.do] as CommandRunner<Command>
    const report = carryOut(emulation, request)
    return { id, ok: true, ...(report && { report }) }
  } catch (problem) {
    return { id, ok: false, problem: problem instanceof Error ? problem.message : String(problem) }
  }
}
