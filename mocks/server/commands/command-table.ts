import type { Report } from '../report.ts'
import type { Emulation } from '../start.ts'

/** Carries one command out, and throws what is refused. */
export type CommandRunner<Command> = (emulation: Emulation, command: Command) => Report | undefined

/** The commands of one noun by name. */
export type CommandTable<Command extends { do: string }> = {
  [Name in Command['do']]: CommandRunner<Extract<Command, { do: Name }>>
}
