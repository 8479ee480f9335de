import { describe, expect, test } from 'vitest'
import {
  ATTENTION_STATES,
  canTransition,
  OPEN_STATES,
  type OperationState,
  TRANSITIONS,
} from '../../../../../lib/domain/outbox/operation.ts'

const STATES = Object.keys(TRANSITIONS) as OperationState[] // Safe: MOVES is a Record over OperationState.

/** Every state that can be reached from one, itself included. */
function reachableFrom(start: OperationState): Set<OperationState> {
  const reached = new Set([start])
  for (const state of reached) for (const next of TRANSITIONS[state]) reached.add(next)
  return reached
}

describe('the moves of an operation', () => {
  test('lead from every open state to "done" and to "failed"', () => {
    for (const state of OPEN_STATES) {
      expect(reachableFrom(state), state).toContain('done')
      expect(reachableFrom(state), state).toContain('failed')
    }
  })

  test('lead away from every state that somebody has to look at', () => {
    for (const state of ATTENTION_STATES) {
      expect(TRANSITIONS[state], state).toContain('replaced')
      expect(TRANSITIONS[state], state).toContain('cancelled')
    }
  })

  test('reach every state from "queued"', () => {
    expect([...reachableFrom('queued')].sort()).toEqual(STATES.toSorted())
  })

  test('never lead from "sending" straight back to "queued": the answer may only be lost', () => {
    expect(canTransition('sending', 'queued')).toBe(false)
    expect(canTransition('sending', 'unknown')).toBe(true)
  })

  test('end where something was given up, or is asked for again as another operation', () => {
    expect(TRANSITIONS.cancelled).toEqual([])
    expect(TRANSITIONS.replaced).toEqual([])
  })

  test('leave what is done to an undo alone', () => {
    expect(TRANSITIONS.done).toEqual(['undone'])
    expect(TRANSITIONS.undone).toEqual([])
  })
})
