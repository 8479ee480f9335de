import { BRANCHES } from '../branch.ts'
import type { DashboardDefinition } from './dashboard.ts'
import { ANCHOR_KINDS, dashboardAt, PAGE_KINDS } from './dashboard.ts'
import { type OriginFault, originFault } from './origin.ts'
import { type PatternFault, patternFault } from './path-pattern.ts'

/** What is wrong in one place of a definition. */
export type FaultName =
  | OriginFault
  | PatternFault
  | 'same-origins'
  | 'origin-taken'
  | 'bad-api-path'
  | 'bad-sign-in'
  | 'pattern-twice'
  | 'no-client-page'
  | 'excludes-all'
  | 'bad-selector'
  | 'empty'
  | 'too-many'
  | 'unknown-entry'
  | 'shape'

/** One fault. `place`: where it is in the document, such as `pages.client.0`. `value`: what stands there, if it is a text. */
export interface DefinitionFault {
  place: string
  fault: FaultName
  value?: string | undefined
}

/** A path below which an API can answer: no query, nothing that browsers take away. */
const API_PATH = /^(\/(?!\.{1,2}(\/|$))[\w\-.~]+)*$/
const SIGN_IN = /^\/[^\s#\\]*$/

/** True if a browser can read this CSS selector. */
export type IsSelector = (selector: string) => boolean

/**
 * Returns everything that is wrong with a definition whose shape is right. `others`: the dashboards that are connected beside it.
 * `isSelector`: given where there is a document; without it, selectors are not checked.
 */
export function faultsOf(
  definition: DashboardDefinition,
  others: readonly DashboardDefinition[],
  isSelector: IsSelector = () => true,
): DefinitionFault[] {
  return [
    ...originFaults(definition, others),
    ...pathFaults(definition),
    ...PAGE_KINDS.flatMap((kind) => {
      const id = kind === 'client' || kind === 'staff' ? 'with-id' : 'without-id'
      return patternFaults(`pages.${kind}`, definition.pages[kind], id)
    }),
    ...repeatedPatterns(definition),
    ...ANCHOR_KINDS.flatMap((kind): DefinitionFault[] => {
      const value = definition.anchors[kind]
      if (value === undefined || isSelector(value)) return []
      return [{ place: `anchors.${kind}`, fault: 'bad-selector', value }]
    }),
    ...patternFaults('excluded', definition.excluded, 'without-id').map((each) =>
      each.fault === 'too-wide' ? { ...each, fault: 'excludes-all' as const } : each,
    ),
  ]
}

function originFaults(
  { origins }: DashboardDefinition,
  others: readonly DashboardDefinition[],
): DefinitionFault[] {
  const faults = BRANCHES.flatMap((branch): DefinitionFault[] => {
    const value = origins[branch]
    const place = `origins.${branch}`
    const fault = originFault(value)
    if (fault) return [{ place, fault, value }]
    return dashboardAt(others, value) ? [{ place, fault: 'origin-taken', value }] : []
  })
  const isSame = origins['in-home'] === origins.facility
  return isSame
    ? [...faults, { place: 'origins.facility', fault: 'same-origins', value: origins.facility }]
    : faults
}

function pathFaults({ apiPath, pages }: DashboardDefinition): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  if (!API_PATH.test(apiPath))
    faults.push({ place: 'apiPath', fault: 'bad-api-path', value: apiPath })
  const { signIn } = pages
  if (signIn !== undefined && (!SIGN_IN.test(signIn) || signIn.startsWith('//'))) {
    faults.push({ place: 'pages.signIn', fault: 'bad-sign-in', value: signIn })
  }
  if (pages.client.length === 0) faults.push({ place: 'pages.client', fault: 'no-client-page' })
  return faults
}

function patternFaults(
  place: string,
  patterns: readonly string[],
  id: 'with-id' | 'without-id',
): DefinitionFault[] {
  return patterns.flatMap((value, at) => {
    const fault = patternFault(value, id)
    return fault ? [{ place: `${place}.${at}`, fault, value }] : []
  })
}

/** Finds patterns that stand for two kinds of pages: an address can be one only. */
function repeatedPatterns({ pages }: DashboardDefinition): DefinitionFault[] {
  const seen = new Set<string>()
  return PAGE_KINDS.flatMap((kind) =>
    pages[kind].flatMap((value, at): DefinitionFault[] => {
      // A slash at the end counts for nothing.
      const pattern = value.replace(/(?!^)\/$/, '')
      const isRepeated = seen.has(pattern)
      seen.add(pattern)
      return isRepeated ? [{ place: `pages.${kind}.${at}`, fault: 'pattern-twice', value }] : []
    }),
  )
}
