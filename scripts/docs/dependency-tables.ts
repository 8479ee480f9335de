import { matchesGlob } from 'node:path'
import { RESERVED } from '../import-boundaries/table.ts'
import { DEPENDENCY_REASONS } from './dependency-reasons.ts'
import { type Blocks, placesOf, tableOf } from './markdown.ts'

/** What package.json lists, each package with its version. */
export interface PackageLists {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  optionalDependencies: Record<string, string>
}

/** The packages, by where they end up. Throws where one has no reason. */
export function dependencyTables(lists: PackageLists): Blocks {
  const { dependencies, devDependencies, optionalDependencies } = lists
  return {
    shipped: tableOf(
      ['package', 'why', 'only in'],
      Object.keys(dependencies).map((name) => [
        `\`${name}\``,
        reasonFor(name),
        ownersOf(name) || '–',
      ]),
    ),
    tools: tableOf(['package', 'why'], Object.keys(devDependencies).map(rowOf)),
    optional: tableOf(['package', 'why'], Object.keys(optionalDependencies).map(rowOf)),
  }
}

/** What is wrong with the reasons: packages that lack one, and reasons whose package is gone. */
export function reasonComplaints(lists: PackageLists, reasons = DEPENDENCY_REASONS): string[] {
  const names = Object.values(lists).flatMap((list) => Object.keys(list))
  return [
    ...names.filter((name) => !reasons[name]).map((name) => `${name} has no reason`),
    ...Object.keys(reasons)
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is not in package.json`),
  ]
}

function rowOf(name: string): string[] {
  return [`\`${name}\``, reasonFor(name)]
}

function reasonFor(name: string): string {
  const reason = DEPENDENCY_REASONS[name]
  if (!reason) throw new Error(`${name} needs a reason in scripts/docs/dependency-reasons.ts`)
  return reason
}

/** Where alone the package may be imported, as the import boundaries have it. */
function ownersOf(name: string): string {
  const isOf = (glob: string) => matchesGlob(name, glob) || glob.startsWith(`${name}/`)
  return placesOf(RESERVED.find(({ packages }) => packages.some(isOf))?.only ?? [])
}
