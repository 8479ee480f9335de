import { matchesGlob, posix } from 'node:path'
import { type Import, importsOf } from './imports-of.ts'
import { BOUNDARIES, BUILT_IN, DOMAIN_SCHEMAS, PRODUCTION, RESERVED } from './table.ts'

/** An import across a boundary, with what to do about it. */
export interface Violation {
  path: string
  line: number
  sentence: string
}

/** Whether one of the globs means this path or specifier. */
function isAny(globs: string[], path: string): boolean {
  return globs.some((glob) => matchesGlob(path, glob))
}

/**
 * The imports of one file that cross a boundary.
 *
 * @param path from the root of the project, with forward slashes
 * @param dependencies names of the packages that may reach production
 */
export function violationsIn(path: string, source: string, dependencies: string[]): Violation[] {
  return importsOf(path, source).flatMap((each) => {
    const sentence = complaintAbout(path, each, dependencies)
    return sentence ? [{ path, line: each.line, sentence }] : []
  })
}

function complaintAbout(path: string, each: Import, dependencies: string[]): string | undefined {
  const { specifier } = each
  if (specifier === undefined) {
    return isAny(PRODUCTION, path)
      ? 'imports a computed path: write the path in quotes, so that it can be checked'
      : undefined
  }
  if (specifier.startsWith('.')) return localComplaint(path, { ...each, specifier })
  return packageComplaint(path, specifier, dependencies)
}

function localComplaint(path: string, each: Import & { specifier: string }): string | undefined {
  // What follows a question mark is for Vite: it is the same file.
  const [file = ''] = each.specifier.split('?')
  const target = posix.join(posix.dirname(path), file)
  if (isAny(PRODUCTION, path) && !isAny([...PRODUCTION, 'public/**'], target)) {
    return `imports ${target}: only entrypoints, components and lib reach production, so move there what is needed`
  }
  const boundary = BOUNDARIES.find(({ place }) => isAny(place, path))
  if (!boundary || isSamePlace(boundary.place, path, target) || isAny(boundary.may, target))
    return undefined
  if (isAny(boundary.mayAsTypes ?? [], target)) {
    return each.typeOnly
      ? undefined
      : `imports values of ${target}: use \`import type\`, for ${boundary.instead}`
  }
  return `imports ${target}: ${boundary.instead}`
}

/** Two entry points are two places, although one boundary names both. */
function isSamePlace(place: string[], path: string, target: string): boolean {
  const isDoor = path.startsWith('entrypoints/')
  return isAny(place, target) && (!isDoor || posix.dirname(path) === posix.dirname(target))
}

function packageComplaint(
  path: string,
  specifier: string,
  dependencies: string[],
): string | undefined {
  const reserved = RESERVED.find(({ packages }) => isAny(packages, specifier))
  const isFree = !isAny([...PRODUCTION, 'mocks/**'], path)
  if (isFree) return undefined
  if (reserved && !isAny(reserved.only, path)) {
    return `imports ${specifier}, which only ${reserved.only.join(', ')} may: ${reserved.instead}`
  }
  if (matchesGlob(path, 'lib/domain/**') && !DOMAIN_SCHEMAS.includes(path)) {
    return `imports ${specifier}: the domain imports nothing, so hand in what it needs as an argument`
  }
  if (!isAny(PRODUCTION, path) || isAny(BUILT_IN, specifier)) return undefined
  return dependencies.includes(packageOf(specifier))
    ? undefined
    : `imports ${specifier}: production may import only what package.json lists under "dependencies"`
}

/** `@scope/name/part` → `@scope/name`, `name/part` → `name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
