import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { complaintsIn, withoutAllowed } from './complaints.ts'
import { ALLOWED } from './table.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = '{components,docs,entrypoints,lib,mocks,public,scripts,tests}/**/'
const KINDS = '*.{ts,tsx,mts,mjs,css,md,yaml,yml}'
/** Made from the contract, which is checked itself; and the list of the retired words. */
const UNCHECKED = ['lib/backend/schema.ts', 'scripts/words/table.ts']

const paths = [KINDS, `${FOLDERS}${KINDS}`, 'public/_locales/en/messages.json']
  .flatMap((glob) => globSync(glob, { cwd: ROOT }))
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !UNCHECKED.includes(path))

const complaints = paths.flatMap((path) =>
  complaintsIn(path, readFileSync(join(ROOT, path), 'utf8')),
)
const { left, unused } = withoutAllowed(complaints, ALLOWED)
for (const { path, line, word, instead } of left) {
  console.log(`${path}:${line} says "${word}": write ${instead}.`)
}
for (const { path, word } of unused) {
  console.log(
    `scripts/words/table.ts allows "${word}" in ${path}, where it no longer stands: remove it.`,
  )
}
console.log(`${paths.length} files, ${left.length} retired words.`)
process.exitCode = left.length + unused.length > 0 || paths.length === 0 ? 1 : 0
