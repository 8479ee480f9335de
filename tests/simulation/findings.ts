import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Schedule } from './commands.ts'

/** A schedule that failed once: every later run plays it first. */
export interface Finding {
  /** What went wrong. */
  found: string
  /** How fast-check came by it; of no use once the commands change. */
  seed: number
  path: string
  schedule: Schedule
}

const FOLDER = join(import.meta.dirname, '../regressions')

/** Every schedule that failed once, by the name of its file. */
export function findings(): [file: string, finding: Finding][] {
  mkdirSync(FOLDER, { recursive: true })
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file, JSON.parse(readFileSync(join(FOLDER, file), 'utf8'))])
}

/** Keeps a schedule that failed; answers with the file. */
export function keepFinding(finding: Finding): string {
  mkdirSync(FOLDER, { recursive: true })
  const file = `schedule-${finding.seed}-${finding.path.replaceAll(':', '-').slice(0, 40)}.json`
  writeFileSync(join(FOLDER, file), `${JSON.stringify(finding, undefined, 2)}\n`)
  return `tests/regressions/${file}`
}
