import { BRANCHES, type Branch } from '../branch.ts'
import type { Dashboard } from './dashboard.ts'

/** A connected dashboard as the options and the popup show it. */
export interface DashboardView {
  dashboard: Dashboard
  /** Whether the browser lets Tandem onto the origin of each branch. */
  access: Record<Branch, boolean>
}

/** Returns the origins of a dashboard that the browser keeps Tandem off. */
export function originsToAllow({ dashboard, access }: DashboardView): string[] {
  return BRANCHES.filter((branch) => !access[branch]).map((branch) => dashboard.origins[branch])
}
