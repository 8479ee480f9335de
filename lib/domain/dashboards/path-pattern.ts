/**
 * Patterns of paths: segments as they stand in the address, `{id}` for one segment or one value of the query, and `*` as the last segment
 * for any rest. A query names parameters that must be there; a fragment is matched like a path. Each is matched in one pass over its
 * parts, so no pattern can take long, which a regular expression could.
 */

/** Why a text is no pattern. */
export type PatternFault =
  | 'no-slash'
  | 'bad-character'
  | 'bad-segment'
  | 'too-wide'
  | 'too-long'
  | 'id-missing'
  | 'id-unwanted'

/** The part of an address that patterns are about. */
export interface PageLocation {
  pathname: string
  search: string
  hash: string
}

const ID = '{id}'
const REST = '*'
const LONGEST = 200

/** What stands in an address, and `{id}` and `*`. No brackets, so that nobody takes it for a regular expression. */
const CHARACTERS = /^[\w\-./~%!$&'+,;=:@?#*{}]*$/

/** What browsers take away from a path: `.` and `..`, also in their encodings. */
const DOTS = /^(\.|%2e){1,2}$/i

/** Returns what is wrong with a pattern; undefined if nothing is. `id`: whether it has to name `{id}`. */
export function patternFault(
  pattern: string,
  id: 'with-id' | 'without-id',
): PatternFault | undefined {
  if (pattern.length > LONGEST) return 'too-long'
  if (!pattern.startsWith('/')) return 'no-slash'
  if (!CHARACTERS.test(pattern)) return 'bad-character'
  const { path, query, fragment = [] } = partsOf(pattern)
  if (![path, fragment].every((segments) => segments.every(isSegment))) return 'bad-segment'
  if (!isQuery(query)) return 'bad-segment'
  const values = query.map(([, value]) => value)
  const ids = [...path, ...fragment, ...values].filter((part) => part === ID).length
  if (id === 'with-id' && ids === 0) return 'id-missing'
  if (ids > (id === 'with-id' ? 1 : 0)) return 'id-unwanted'
  const isFixed =
    [...path, ...fragment].some(isLiteral) ||
    values.some((value) => value !== ID) ||
    (isHome(path) && (values.length > 0 || (id === 'without-id' && pattern === '/')))
  return isFixed ? undefined : 'too-wide'
}

/** Returns the id that an address has in the place of `{id}`, or '' if the pattern has none; undefined if the address does not match. */
export function matchPattern(pattern: string, location: PageLocation): string | undefined {
  const { path, query, fragment } = partsOf(pattern)
  const found = { id: '' }
  if (!matchesSegments(path, segmentsOf(location.pathname), found)) return undefined
  if (fragment && !matchesSegments(fragment, segmentsOf(fragmentPath(location)), found))
    return undefined
  const given = new URLSearchParams(location.search)
  for (const [name, value] of query) {
    const here = given.get(name)
    if (value === ID ? !here : here !== value) return undefined
    if (value === ID && here) found.id = here
  }
  return found.id
}

/** True if one of these patterns matches the address. */
export function matchesAny(patterns: readonly string[], location: PageLocation): boolean {
  return patterns.some((pattern) => matchPattern(pattern, location) !== undefined)
}

/** The path in a fragment: some dashboards write a query after it. */
function fragmentPath({ hash }: PageLocation): string {
  const [path] = split(hash.slice(1), '?')
  return path
}

interface PatternParts {
  path: string[]
  query: [name: string, value: string][]
  fragment: string[] | undefined
}

function partsOf(pattern: string): PatternParts {
  const [before = '', fragment] = split(pattern, '#')
  const [path = '', query = ''] = split(before, '?')
  return {
    path: segmentsOf(path),
    query: [...new URLSearchParams(`?${query}`)],
    fragment: fragment === undefined ? undefined : segmentsOf(fragment),
  }
}

function split(text: string, sign: string): [string, string?] {
  const at = text.indexOf(sign)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** The parts between slashes, before the first one too: nothing in a path, maybe `!` in a fragment. A slash at the end counts for nothing. */
function segmentsOf(path: string): string[] {
  return path.replace(/\/$/, '').split('/')
}

function isHome(path: readonly string[]): boolean {
  return path.length === 1
}

function isLiteral(segment: string): boolean {
  return segment !== ID && segment !== REST && segment !== ''
}

/** True for a segment that an address can have. What follows `?` in a fragment is never compared, so a pattern has none of it. */
function isSegment(segment: string, at: number, all: readonly string[]): boolean {
  if (segment === REST) return at === all.length - 1
  if (segment === ID) return true
  return (segment !== '' || at === 0) && !DOTS.test(segment) && !/[{}*?]/.test(segment)
}

/** True for a query that an address can have. Of a parameter that stands there twice, only the first counts. */
function isQuery(query: PatternParts['query']): boolean {
  const names = query.map(([name]) => name)
  return (
    new Set(names).size === names.length &&
    query.every(([name, value]) => !/[{}*]/.test(name) && (value === ID || !/[{}*]/.test(value)))
  )
}

function matchesSegments(pattern: string[], given: string[], found: { id: string }): boolean {
  const isOpen = pattern.at(-1) === REST
  const fixed = isOpen ? pattern.slice(0, -1) : pattern
  if (isOpen ? given.length < fixed.length : given.length !== fixed.length) return false
  return fixed.every((segment, at) => {
    const here = given[at] ?? ''
    if (segment !== ID) return segment === here
    found.id = decoded(here)
    return found.id !== ''
  })
}

/** A page may have an address that is no valid encoding. Then the text itself is the id, and nobody is found by it. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
