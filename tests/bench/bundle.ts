import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { EXTENSION_DIR } from '../../scripts/build-once.ts'
import { importsOf } from '../../scripts/import-boundaries/imports-of.ts'
import type { NamedBench } from './bench.ts'
import { createFinding, type Finding } from './report/budget.ts'

/** What only the emulated business has in it. */
const TRACES = ['msw', 'mockServiceWorker', 'Paws & Co.', 'paws.example']

/** How large the production build is. It is the same each time, so it is measured once. */
export const bundle: NamedBench = {
  name: 'bundle',
  async measure() {
    const worker = filesOf('background.js')
    for (const file of worker) refuseMocks(file)
    return {
      findings: [
        size('Content script, gzipped', gzipped(['dashboard.js']), 15),
        size('Background with all it imports, gzipped', gzipped(worker), 45),
        size('Whole zip', statSync(zipFile()).size, 150),
      ],
    }
  },
}

/** A worker with the emulated business in it would be a small one by mistake only. */
function refuseMocks(file: string): void {
  const text = readFileSync(join(EXTENSION_DIR, file), 'utf8')
  const trace = TRACES.find((each) => text.includes(each))
  if (trace) throw new Error(`${file} has "${trace}" in it.`)
}

function size(what: string, bytes: number, limitKb: number): Finding {
  const unit = 'kB'
  return createFinding({
    what,
    unit,
    ours: [bytes / 1000],
    against: 'limit',
    theirs: limitKb,
    budget: { atMost: 1 },
  })
}

/** A script of the build and everything that is loaded with it. */
function filesOf(entry: string, seen = new Set<string>()): string[] {
  if (seen.has(entry)) return []
  seen.add(entry)
  for (const { specifier } of importsOf(entry, readFileSync(join(EXTENSION_DIR, entry), 'utf8'))) {
    if (specifier?.startsWith('.')) filesOf(join(dirname(entry), specifier), seen)
  }
  return [...seen]
}

function gzipped(files: string[]): number {
  const sizes = files.map((file) => gzipSync(readFileSync(join(EXTENSION_DIR, file)), { level: 9 }))
  return sizes.reduce((total, { length }) => total + length, 0)
}

function zipFile(): string {
  const folder = dirname(EXTENSION_DIR)
  const zip = readdirSync(folder).find((name) => name.endsWith('-chrome.zip'))
  if (!zip) throw new Error('There is no zip of the extension: `wxt zip` makes it.')
  return join(folder, zip)
}
