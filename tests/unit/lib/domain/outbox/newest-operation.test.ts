import { describe, expect, test } from 'vitest'
import {
  isFresh,
  newestOf,
  newestWithoutPayload,
} from '../../../../../lib/domain/outbox/newest-operation.ts'
import type { Operation, Task } from '../../../../../lib/domain/outbox/operation.ts'

const SYNC: Task = { kind: 'sync', choices: {} }
const REQUEST: Task = { kind: 'request' }

const operation = (id: string, change: Partial<Operation> = {}): Operation => ({
  id,
  accountId: 'bob',
  to: 'facility',
  actorId: 'ana',
  task: SYNC,
  state: 'done',
  tries: 1,
  madeAt: 1,
  ...change,
})

describe('the newest operation', () => {
  test('is the one that was made last, in whatever order they come, and whatever its kind', () => {
    const sync = operation('sync')
    const request = operation('request', { task: REQUEST, madeAt: 2 })
    expect(newestOf([sync, request])?.id).toBe('request')
    expect(newestOf([request, sync])?.id).toBe('request')
    expect(newestOf([])).toBeUndefined()
  })

  test('is one that waited for long and came to its end after it', () => {
    const waited = operation('waited', { madeAt: 1, settledAt: 9 })
    const quick = operation('quick', { task: REQUEST, madeAt: 5, settledAt: 6 })
    expect(newestOf([waited, quick])?.id).toBe('waited')
  })

  test('is an undo, not what it took back in the same moment', () => {
    const sync = operation('sync', { state: 'undone', settledAt: 5 })
    const undo = operation('undo', {
      task: { kind: 'undo', of: 'sync', sync: 's' },
      madeAt: 4,
      settledAt: 5,
    })
    expect(newestOf([undo, sync])?.id).toBe('undo')
    expect(newestOf([sync, undo])?.id).toBe('undo')
  })

  test('is never one that another took the place of', () => {
    const replaced = operation('replaced', { state: 'replaced', madeAt: 9 })
    expect(newestOf([replaced, operation('anew', { madeAt: 8 })])?.id).toBe('anew')
  })
})

test('before operations with a payload comes the newest without one; before anything else nothing', () => {
  const [old, sync] = [operation('old'), operation('sync', { madeAt: 2 })]
  const letters = [3, 4].map((madeAt) => operation(`${madeAt}`, { task: REQUEST, madeAt }))
  expect(newestWithoutPayload([...letters, old, sync])?.id).toBe('sync')
  expect(newestWithoutPayload(letters)).toBeUndefined()
  expect(newestWithoutPayload([old, sync])).toBeUndefined()
  expect(newestWithoutPayload([old, ...letters, operation('since', { madeAt: 9 })])).toBeUndefined()
})

test('what came to its end within the hour is fresh', () => {
  const hour = 3_600_000
  expect(isFresh(operation('op', { madeAt: 0 }), hour - 1)).toBe(true)
  expect(isFresh(operation('op', { madeAt: 0 }), hour)).toBe(false)
  expect(isFresh(operation('op', { madeAt: 0, settledAt: 1 }), hour)).toBe(true)
})
