import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { visibleLiteralsOf } from './literals-of.ts'
import { ALLOWED } from './table.ts'

const ROOT = join(import.meta.dirname, '../..')
/** What reaches people, but for the catalogues themselves, and the contract's types, which are made. */
const paths = globSync('{components,entrypoints,lib}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/^lib\/(?:text|backend|db|messaging|search)\//.test(path))

const used = new Set<(typeof ALLOWED)[number]>()
let left = 0
for (const path of paths) {
  for (const { line, text } of visibleLiteralsOf(path, readFileSync(join(ROOT, path), 'utf8'))) {
    const allowed = ALLOWED.find((each) => each.path === path && (each.text ?? text) === text)
    if (allowed) used.add(allowed)
    else {
      left++
      console.log(`${path}:${line} says "${text}": word it in lib/text, and ask for it by text().`)
    }
  }
}
const unused = ALLOWED.filter((each) => !used.has(each))
for (const { path, text = 'its text' } of unused) {
  console.log(
    `scripts/visible-text/table.ts allows ${text} in ${path}, where it no longer stands: remove it.`,
  )
}
console.log(`${paths.length} files, ${left} texts outside the catalogue.`)
process.exitCode = left + unused.length > 0 || paths.length === 0 ? 1 : 0
