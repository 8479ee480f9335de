import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')

/** Runs the tests of a folder in this terminal, and ends this process as they end. `env`: settings of theirs, beside those of this process. */
export async function runTestsIn(folder: string, env: Record<string, string>): Promise<void> {
  const child = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', folder],
    { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } },
  )
  const [code] = await once(child, 'close')
  process.exitCode = code ?? 1
}
