import { otherBranch } from '../branch.ts'
import { isOpen } from '../outbox/operation.ts'
import type { PageView } from './page-view.ts'

/** What somebody can have done on a dashboard page by a shortcut. */
export const PAGE_COMMANDS = ['toggle-software', 'sync-profile'] as const
export type PageCommand = (typeof PAGE_COMMANDS)[number]

/** How a page stands when a shortcut is pressed. */
export interface PageAtHand {
  view?: PageView | undefined
  /** Nobody could be asked, which the bar says. */
  unreachable: boolean
  /** A dialog is open or on its way: nothing else can be pressed then. */
  inDialog: boolean
}

/**
 * What a shortcut comes to on a page. `said`: what stands on the page says already why nothing happens. `not-here`: the page
 * has nothing to say to it, somebody else may.
 */
export type CommandStep =
  | { kind: 'go'; href: string }
  | { kind: 'sync' }
  | { kind: 'said' }
  | { kind: 'not-here' }

/** A shortcut does what a press on the bar or the button would do, where there is one to press. */
export function commandStep(
  command: PageCommand,
  { view, unreachable, inDialog }: PageAtHand,
): CommandStep {
  if (inDialog) return { kind: 'said' }
  if (!view) return { kind: unreachable ? 'said' : 'not-here' }
  const { toggle, profile } = view
  if (command === 'toggle-software') {
    if (toggle.kind === 'open') return { kind: 'go', href: toggle.hrefs[otherBranch(toggle.here)] }
    return { kind: toggle.kind === 'hidden' ? 'not-here' : 'said' }
  }
  if (!profile) return { kind: 'not-here' }
  // Both badges, or what is under way, are right under the name.
  if (profile.linked || (profile.operation && isOpen(profile.operation))) return { kind: 'said' }
  return { kind: profile.maySync ? 'sync' : 'not-here' }
}
