import { flushCompileCache } from 'node:module'
import { readArguments } from './server/arguments.ts'
import { obeyParent } from './server/control.ts'
import { PortTaken } from './server/doors.ts'
import { startEmulation } from './server/start.ts'

const wanted = readArguments(process.argv.slice(2))
if (!wanted.ok) fail(wanted.sentence)

const emulation = await startEmulation(wanted.value).catch((problem: unknown) =>
  fail(problem instanceof PortTaken ? problem.message : String(problem)),
)
obeyParent(emulation)
process.once('SIGTERM', leave)
process.once('SIGINT', leave)
// A test run that died must not leave its server behind.
process.once('disconnect', leave)
console.log(JSON.stringify(emulation.urls))
// For the next start, where somebody keeps it: tests pull the plug on this one.
flushCompileCache()

async function leave(): Promise<void> {
  await emulation.stop()
  process.exit(0)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
