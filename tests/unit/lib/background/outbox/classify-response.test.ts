import { describe, expect, test } from 'vitest'
import {
  classifyResponse,
  MOST_TRIES,
} from '../../../../../lib/background/outbox/classify-response.ts'
import type { Operation } from '../../../../../lib/domain/outbox/operation.ts'
import { FAILURES, type Problem, REFUSALS } from '../../../../../lib/domain/problem.ts'
import type { Match } from '../../../../../lib/domain/sync/match.ts'

const NOW = 1_000_000

const operation: Operation = {
  id: 'op-1',
  task: { kind: 'sync', choices: {} },
  accountId: 'a-1',
  to: 'facility',
  actorId: 'ana',
  version: 1,
  state: 'sending',
  tries: 1,
  madeAt: 0,
}

const classify = (problem: Problem, change: Partial<Operation> = {}, random = 0.5) =>
  classifyResponse({ ...operation, ...change }, problem, { now: NOW, random })

describe('a problem', () => {
  test.each([...REFUSALS, ...FAILURES])('"%s" has a move that "sending" knows', (name) => {
    expect(['conflict', 'failed', 'waiting', 'unknown']).toContain(classify({ name }).transition.to)
  })

  test.each([...REFUSALS, ...FAILURES])(
    '"%s" is written down without candidates’ names',
    (name) => {
      const eve: Match = {
        accountId: 'a-2',
        name: 'Eve',
        status: 'active',
        blocking: true,
        reasons: ['email'],
        strength: 'certain',
      }
      const { transition: move } = classify({ name, matches: [eve] })
      expect(move.fields?.problem).toEqual({ name })
    },
  )

  test.each(['changed', 'match-found', 'ambiguous', 'target-inactive'] as const)(
    '"%s" is for a person to decide',
    (name) => {
      expect(classify({ name }).transition).toEqual({
        id: 'op-1',
        to: 'conflict',
        fields: { problem: { name } },
      })
    },
  )

  test('of the network is looked up after a wait that grows with the tries', () => {
    const { transition: move, pauseUntil } = classify({ name: 'offline' }, { tries: 3 })
    expect(move).toMatchObject({ to: 'unknown', fields: { waitUntil: NOW + 4_000, tries: 3 } })
    expect(pauseUntil).toBeUndefined()
  })

  test('of the network is left to a person after eight tries, never dropped', () => {
    expect(classify({ name: 'timeout' }, { tries: MOST_TRIES - 1 }).transition.to).toBe('unknown')
    expect(classify({ name: 'timeout' }, { tries: MOST_TRIES }).transition).toMatchObject({
      to: 'failed',
      fields: { problem: { name: 'timeout' } },
    })
  })

  test('of a session that ended waits for its person, and is no try', () => {
    expect(classify({ name: 'signed-out' }, { tries: 8 }).transition).toMatchObject({
      to: 'waiting',
      fields: { tries: 7 },
    })
    expect(classify({ name: 'signed-out' }).transition.fields).not.toHaveProperty('waitUntil')
  })
})

describe('a request for a pause', () => {
  test.each([
    ['as long as it says', 120, 120_000],
    ['a second at least', 0.001, 1_000],
    ['an hour at most', 999_999, 3_600_000],
  ])('holds the whole backend, %s', (_, retryAfter, ms) => {
    const { transition: move, pauseUntil } = classify({ name: 'too-many', retryAfter })
    expect(pauseUntil).toBe(NOW + ms)
    expect(move).toMatchObject({ to: 'waiting', fields: { waitUntil: NOW + ms, tries: 0 } })
  })

  test('without a time holds it for a while of our own', () => {
    expect(classify({ name: 'too-many' }, { tries: 4 }).pauseUntil).toBe(NOW + 8_000)
    expect(classify({ name: 'too-many' }, { tries: 1 }, 0).pauseUntil).toBe(NOW + 1_000)
  })
})
