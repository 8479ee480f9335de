import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMadePages } from './docs/pages.ts'

const ROOT = join(import.meta.dirname, '..')

for (const { path, current, wanted } of readMadePages()) {
  if (current !== wanted) writeFileSync(join(ROOT, path), wanted)
  console.log(`${path}: ${current === wanted ? 'up to date' : 'written'}`)
}
