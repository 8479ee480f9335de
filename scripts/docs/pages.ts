import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { boundaryTables } from './boundary-tables.ts'
import { dependencyTables, type PackageLists } from './dependency-tables.ts'
import { withBlocks } from './markdown.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What package.json lists. */
export function readPackageLists(): PackageLists {
  const lists: PackageLists = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const { dependencies, devDependencies, optionalDependencies } = lists
  return { dependencies, devDependencies, optionalDependencies }
}

/** A page of which a part is made from what enforces it. */
export interface MadePage {
  path: string
  /** As it stands on the disk. */
  current: string
  /** As it should stand. */
  wanted: string
}

/** Every such page. */
export function readMadePages(): MadePage[] {
  const blocksOf = {
    'docs/boundaries.md': boundaryTables(),
    'docs/dependencies.md': dependencyTables(readPackageLists()),
  }
  return Object.entries(blocksOf).map(([path, blocks]) => {
    const current = readFileSync(join(ROOT, path), 'utf8')
    return { path, current, wanted: withBlocks(current, blocks) }
  })
}
