import type { BulkPreview, BulkRunItem } from '../outbox/bulk-run.ts'
import type { Problem } from '../problem.ts'

/** Account ids by the problem that prevents their sync. */
export type ByProblem = Map<Problem['name'], string[]>

/** The totals of a bulk preview. */
export interface Totals {
  /** The accounts that nothing prevents, at the version that the preview showed. */
  ready: BulkRunItem[]
  /** Ids of those among them that have a little in common with an account in the target. They are added as new people. */
  possiblyThere: string[]
  /** The number of accounts that are already as the run would make them. */
  already: number
  decisions: ByProblem
  refused: ByProblem
}

/** Returns the totals of no accounts. */
export function noTotals(): Totals {
  return { ready: [], possiblyThere: [], already: 0, decisions: new Map(), refused: new Map() }
}

/** Returns the totals with these previews added. */
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

/** Counts the accounts of a group. */
export function sizeOf(group: ByProblem): number {
  return [...group.values()].reduce((sum, ids) => sum + ids.length, 0)
}
