import { otherBranch } from '../branch.ts'
import { isOpen } from '../outbox/operation.ts'
import type { PageView } from './page-view.ts'

/** The commands that keyboard shortcuts give on a dashboard page. */
export const PAGE_COMMANDS = ['toggle-software', 'sync-profile'] as const
export type PageCommand = (typeof PAGE_COMMANDS)[number]

/** The state of a page when a shortcut is pressed. */
export interface PageAtHand {
  view?: PageView | undefined
  /** The backend could not be reached, as the bar says. */
  unreachable: boolean
  /** A dialog is open or opening: nothing else can be pressed then. */
  inDialog: boolean
}

/**
 * The effect of a shortcut on a page. `said`: nothing happens, and the page already shows why. `not-here`: the command does not apply to
 * this page, but another page may take it.
 */
export type CommandStep =
  | { kind: 'go'; href: string }
  | { kind: 'sync' }
  | { kind: 'said' }
  | { kind: 'not-here' }

/** Decides what a shortcut does: the same as a press on the bar or the button, where there is one. */
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
  // The page already shows both badges, or the operation under way, right under the name.
  if (profile.linked || (profile.operation && isOpen(profile.operation))) return { kind: 'said' }
  return { kind: profile.maySync ? 'sync' : 'not-here' }
}
