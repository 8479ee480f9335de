import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Runs npm with these arguments and returns what it printed, with whatever exit code. Works only within `npm run`, which says where npm is. */
export function npm(args: readonly string[]): string {
  const { npm_execpath: file, npm_node_execpath: node = process.execPath } = process.env
  if (!file) throw new Error('Run this with `npm run`.')
  try {
    return execFileSync(node, [file, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      maxBuffer: 100_000_000,
    })
  } catch (cause) {
    if (cause instanceof Error && 'stdout' in cause && cause.stdout) return String(cause.stdout)
    throw cause
  }
}
