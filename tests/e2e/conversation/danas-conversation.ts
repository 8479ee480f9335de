import type { Branch } from '../../../lib/domain/branch.ts'
import type { RunningBusiness } from '../business.ts'

/** What the conversation with Dana Dual is made of, as assistive technology is told of it: a tab for each software. */
export const tab = (name: string | RegExp) => ({ role: 'tab', name })

/** Where a message to Dana is written. */
export const box = (branch: string) => ({ role: 'textbox', name: `Message to Dana in ${branch}` })

/** What was written with Dana. */
export const log = (branch: string) => ({ role: 'log', name: `Messages with Dana in ${branch}` })

/** Sends what is in the box of that branch. */
export const send = (branch: string) => ({ role: 'button', name: `Send in ${branch}` })

/** Address of Dana's profile on the dashboard of a branch. */
export async function danaAt(business: RunningBusiness, branch: Branch): Promise<string> {
  const { client } = await business.report('dana')
  const origin = branch === 'in-home' ? business.inHome : business.facility
  return `${origin}/clients/${client?.profiles[branch]}`
}
