import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Packs the last commit in two clones, in folders of different names, and fails if the packages differ in a byte. */
const folder = mkdtempSync(join(tmpdir(), 'tandem-same-'))
try {
  const [one, other] = ['one', 'another-clone'].map((name) => packIn(join(folder, name)))
  const isSame = one !== undefined && other !== undefined && one.equals(other)
  console.log(isSame ? `The same ${one.length} bytes twice.` : 'The two packages differ.')
  process.exitCode = isSame ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Returns the package as a fresh clone with our packages makes it. */
function packIn(clone: string): Buffer {
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  run('git', 'clone', '--quiet', ROOT, clone)
  symlinkSync(join(ROOT, 'node_modules'), join(clone, 'node_modules'), 'dir')
  const printed = run(process.execPath, join(clone, 'scripts/zip.ts'), join(clone, 'package'))
  const file = printed.trim().split('\n').at(-1) ?? ''
  return readFileSync(file)
}
