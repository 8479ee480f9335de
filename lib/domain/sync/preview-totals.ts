import type { BulkPreview, BulkRunItem } from '../outbox/bulk-run.ts'
import type { Problem } from '../problem.ts'

/** Account ids by the problem that stands in their way. */
export type ByProblem = Map<Problem['name'], string[]>

/** What syncing many accounts would do, all in all. */
export interface Totals {
  /** Those that nothing stands in the way of, at the version that was looked at. */
  ready: BulkRunItem[]
  /** Those among them who have a little in common with somebody in the target: they are added as somebody new. */
  possiblyThere: string[]
  /** How many are in both branches already. */
  already: number
  decisions: ByProblem
  refused: ByProblem
}

/** The totals before anything was looked at. */
export function noTotals(): Totals {
  return { ready: [], possiblyThere: [], already: 0, decisions: new Map(), refused: new Map() }
}

/** The totals with some more accounts in them. */
export function withPreviews(totals: Totals, previews: readonly BulkPreview[]): Totals {
  const next: Totals = {
    ready: [...totals.ready],
    possiblyThere: [...totals.possiblyThere],
    already: totals.already,
    decisions: new Map(totals.decisions),
    refused: new Map(totals.refused),
  }
  for (const preview of previews) {
    const { accountId } = preview
    if (preview.kind === 'ready') {
      next.ready.push({ accountId, version: preview.version })
      if (preview.possiblyThere) next.possiblyThere.push(accountId)
    } else if (preview.kind === 'already') next.already++
    else {
      const group = preview.kind === 'decision' ? next.decisions : next.refused
      group.set(preview.problem, [...(group.get(preview.problem) ?? []), accountId])
    }
  }
  return next
}

/** How many accounts a group has. */
export function sizeOf(group: ByProblem): number {
  return [...group.values()].reduce((sum, ids) => sum + ids.length, 0)
}
