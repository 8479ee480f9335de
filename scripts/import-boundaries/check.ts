import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { circlesIn } from './circles.ts'
import { PRODUCTION } from './table.ts'
import { violationsIn } from './violations.ts'

const ROOT = join(import.meta.dirname, '../..')

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const bounded = sourcesIn([...PRODUCTION, 'mocks/**'])
const others = sourcesIn(['scripts/**', 'tests/**'])

const crossings = [...bounded].flatMap(([path, source]) =>
  violationsIn(path, source, Object.keys(dependencies)),
)
const circles = circlesIn(new Map([...bounded, ...others]))
for (const { path, line, sentence } of [...crossings, ...circles]) {
  console.log(`${path}:${line} ${sentence}.`)
}
console.log(
  `${bounded.size} files, ${crossings.length} imports across a boundary; ${bounded.size + others.size} files, ${circles.length} circles.`,
)
process.exitCode = crossings.length + circles.length > 0 || bounded.size === 0 ? 1 : 0

/** The sources below these places, by path from the root of the project. */
function sourcesIn(places: string[]): Map<string, string> {
  const paths = places
    .flatMap((place) => globSync(`${place}/*.{ts,tsx}`, { cwd: ROOT }))
    .map((path) => path.replaceAll('\\', '/'))
  return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]))
}
