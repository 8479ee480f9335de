import { BOUNDARIES, DOMAIN_SCHEMAS, RESERVED } from '../import-boundaries/table.ts'
import { type Blocks, placesOf, tableOf } from './markdown.ts'

/** What `npm run boundaries` enforces, as tables. */
export function boundaryTables(): Blocks {
  return {
    folders: tableOf(
      ['files in', 'may import', 'types only', 'what to do instead'],
      BOUNDARIES.map(({ place, may, mayAsTypes = [], instead }) => [
        placesOf(place),
        placesOf(may) || '–',
        placesOf(mayAsTypes) || '–',
        instead,
      ]),
    ),
    packages: tableOf(
      ['package', 'only in', 'what to do instead'],
      RESERVED.map(({ packages, only, instead }) => [
        packages.map((each) => `\`${each}\``).join(', '),
        placesOf(only),
        instead,
      ]),
    ),
    domain: `\`lib/domain/\` imports no package at all, but for ${placesOf(DOMAIN_SCHEMAS)}.`,
  }
}
