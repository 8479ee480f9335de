import type { PageAddress } from '../accounts/page-view.ts'
import type { Branch } from '../branch.ts'
import type { Problem } from '../problem.ts'
import { ANCHOR_KINDS, type AnchorKind, type DashboardDefinition } from './dashboard.ts'
import { addressAt, formAt } from './page-address.ts'
import type { PageLocation } from './path-pattern.ts'

/** What was seen on an open page of a dashboard. */
export interface PageProbe {
  location: PageLocation
  /** How many elements each selector finds; -1 for one that no browser can read. */
  anchors: { [kind in AnchorKind]?: number }
  /** For each text of the definition, whether it stands on the page. */
  texts: boolean[]
}

/** `not-here`: it belongs on another page. `not-set`: the definition names none, which is allowed. */
export type CheckState = 'found' | 'missing' | 'not-here' | 'not-set'

/** One assumption about a dashboard, and whether it holds. */
export type CheckLine =
  | { check: 'access'; branch: Branch; state: CheckState }
  /** `problem`: why nobody is signed in there. */
  | { check: 'session'; branch: Branch; state: CheckState; actor?: string; problem?: Problem }
  /** `address`: what the open page is; undefined with `missing`. */
  | { check: 'page'; state: CheckState; address?: PageAddress | undefined; path?: string }
  | { check: 'anchor'; anchor: AnchorKind; state: CheckState; invalid?: boolean }
  | { check: 'text'; text: string; state: CheckState }

/** Returns a line for each assumption about the pages, held against an open page; only that none is open without a probe. */
export function checkPage(
  definition: DashboardDefinition,
  probe: PageProbe | undefined,
): CheckLine[] {
  if (!probe) return [{ check: 'page', state: 'missing' }]
  const { location, anchors, texts } = probe
  const address = addressAt(definition, location)
  const page: CheckLine = {
    check: 'page',
    state: address ? 'found' : 'missing',
    path: location.pathname + location.search + location.hash,
    ...(address && { address }),
  }
  if (!address) return [page]
  const isForm = formAt(definition, location) !== undefined
  return [
    page,
    ...ANCHOR_KINDS.map((anchor): CheckLine => {
      if (!definition.anchors[anchor]) return { check: 'anchor', anchor, state: 'not-set' }
      const count = anchors[anchor] ?? 0
      if (count < 0) return { check: 'anchor', anchor, state: 'missing', invalid: true }
      if (count > 0) return { check: 'anchor', anchor, state: 'found' }
      const state = belongsOn(anchor, address, isForm) ? 'missing' : 'not-here'
      return { check: 'anchor', anchor, state }
    }),
    ...definition.texts.map((text, at): CheckLine => {
      return { check: 'text', text, state: texts[at] ? 'found' : 'missing' }
    }),
  ]
}

function belongsOn(anchor: AnchorKind, address: PageAddress, isForm: boolean): boolean {
  if (anchor === 'header') return true
  if (anchor === 'newHeading') return isForm
  if (address.page !== 'profile') return false
  return anchor !== 'conversation' || address.kind === 'client'
}
