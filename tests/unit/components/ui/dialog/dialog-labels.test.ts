import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../../../components/ui/dialog/dialog-labels.ts'
import type { Problem } from '../../../../../lib/domain/problem.ts'
import type { Match, MatchStrength } from '../../../../../lib/domain/sync/match.ts'

const match = (accountId: string, strength: MatchStrength): Match => ({
  accountId,
  name: accountId,
  status: 'active',
  reasons: ['name'],
  strength,
  blocking: false,
})

const MAX = match('max', 'likely')
const MIA = match('mia', 'possible')

describe('where the backend itself asks who somebody is', () => {
  it.each(['match-found', 'ambiguous', 'target-inactive'] as const)('asks (%s)', (name) => {
    const problem = { name, matches: [MIA, MAX] }
    expect(candidatesOf({ kind: 'matches', problem })).toEqual({ asked: [MAX], noted: [MIA] })
  })

  it('asks about everybody when nobody stands out', () => {
    const problem: Problem = { name: 'ambiguous', matches: [MIA] }
    expect(candidatesOf({ kind: 'matches', problem })).toEqual({ asked: [MIA], noted: [] })
  })
})
