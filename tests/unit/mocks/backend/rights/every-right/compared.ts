import { expect } from 'vitest'
import type { Backend } from '../../../../../../mocks/backend/backend.ts'

/** What came, held against what was expected, cell by cell. */
export interface Comparison {
  /** How many cells were compared. */
  cells(): number
  /** Fails where the two differ. `cell`: says where that was. */
  compare(action: string, expected: string, got: string, cell: () => string): void
  /** What was expected of an action at some time: an outcome that never came was never tested. */
  outcomes(action: string): string[]
}

export function comparison(): Comparison {
  const outcomes = new Map<string, Set<string>>()
  let cells = 0

  return {
    cells: () => cells,
    compare(action, expected, got, cell) {
      cells++
      const known = outcomes.get(action) ?? new Set()
      outcomes.set(action, known.add(expected))
      if (got !== expected) expect.fail(`${action}, ${cell()}: expected ${expected}, got ${got}`)
    },
    outcomes: (action) => [...(outcomes.get(action) ?? [])],
  }
}

/** What became of a sync, or the name of its refusal. */
export function syncOutcome(answer: ReturnType<Backend['syncAccount']>): string {
  return answer.ok ? answer.value.state : answer.problem.name
}
