import type { AccessOutcome } from '../../../domain/dashboards/access-outcome.ts'
import { type DashboardDefinition, originsOf } from '../../../domain/dashboards/dashboard.ts'
import { dropAccess, patternOf, requestAccess } from '../../../platform/site-access.ts'

/** Asks the person for access to these origins. Call it first thing in the handler of a click. */
export async function askAccess(origins: readonly string[]): Promise<AccessOutcome> {
  try {
    return (await requestAccess(origins)) ? 'allowed' : 'refused'
  } catch {
    return 'forbidden'
  }
}

/**
 * Gives access to these origins back, but for what the dashboards that are left need: in Firefox, access to one port of a host is access to
 * all of them.
 */
export async function dropUnneeded(
  origins: readonly string[],
  left: readonly DashboardDefinition[],
): Promise<void> {
  const needed = new Set(left.flatMap(originsOf).map(patternOf))
  const unneeded = origins.filter((origin) => !needed.has(patternOf(origin)))
  if (unneeded.length > 0) await dropAccess(unneeded)
}
