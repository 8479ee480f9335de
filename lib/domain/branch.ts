/** One of the vendor's two software products. Never a town or a location. */
export type Branch = 'in-home' | 'facility'

/** Both branches, in the order of the toggle. */
export const BRANCHES = ['in-home', 'facility'] as const satisfies readonly Branch[]

/** The name of each branch on screen. */
export const BRANCH_NAME: Record<Branch, string> = { 'in-home': 'In-Home', facility: 'Facility' }

/** Returns the other branch. */
export function otherBranch(branch: Branch): Branch {
  return branch === 'in-home' ? 'facility' : 'in-home'
}
