import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { circlesIn } from './circles.ts'
import { PRODUCTION } from './table.ts'
import { violationsIn } from './violations.ts'

const ROOT = join(import.meta.dirname, '../..')

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const paths = [...PRODUCTION, 'mocks/**']
  .flatMap((place) => globSync(`${place}/*.{ts,tsx}`, { cwd: ROOT }))
  .map((path) => path.replaceAll('\\', '/'))
const sources = new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))

const violations = [...sources].flatMap(([path, source]) =>
  violationsIn(path, source, Object.keys(dependencies)),
)
for (const { path, line, sentence } of violations) console.log(`${path}:${line} ${sentence}.`)
console.log(`${paths.length} files, ${violations.length} imports across a boundary.`)
process.exitCode = violations.length > 0 || paths.length === 0 ? 1 : 0
