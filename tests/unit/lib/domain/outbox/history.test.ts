import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../../../../lib/domain/outbox/audit.ts'
import {
  filterHistory,
  foldTransitions,
  type LocalLine,
  mergeHistory,
  outcomeKindOf,
} from '../../../../../lib/domain/outbox/history.ts'

const AT = Date.parse('2026-05-04T10:00:00Z')

const local = (change: Partial<LocalLine> = {}): LocalLine => ({
  at: AT,
  operationId: 'op-1',
  accountId: 'bob',
  actorId: 'ana',
  task: 'sync',
  to: 'facility',
  outcome: 'done',
  ...change,
})

const entry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  seq: 1,
  at: new Date(AT + 1000).toISOString(),
  actorId: 'ana',
  actorName: 'Ana Alvarez',
  action: 'sync',
  accountId: 'bob',
  to: 'facility',
  outcome: 'done',
  fields: ['Phone'],
  ...change,
})

const merge = (lines: LocalLine[], entries: AuditEntry[], more = false) =>
  mergeHistory({ local: lines, entries, more })

describe('the moves of one operation', () => {
  test('are one line that says what became of it', () => {
    const moves = (['queued', 'sending', 'done'] as const).map((outcome, at) =>
      local({ outcome, at }),
    )
    expect([...foldTransitions(moves).values()]).toEqual([local({ outcome: 'done', at: 2 })])
  })

  test('stay what they were when it is taken back, which is a line of its own', () => {
    const moves = [
      local({ at: 1 }),
      local({ operationId: 'undo-1-op-1', task: 'undo', at: 5 }),
      local({ outcome: 'undone', at: 5 }),
    ]
    const lines = merge([...foldTransitions(moves).values()], [])
    expect(lines.map(({ action, outcome, at }) => [action, outcome, at])).toEqual([
      ['undo', 'done', 5],
      ['sync', 'done', 1],
    ])
  })

  test('say "taken back" where that was all that was ever heard of it', () => {
    const moves = (['queued', 'sending', 'unknown', 'undone'] as const).map((outcome, at) =>
      local({ outcome, at }),
    )
    expect([...foldTransitions(moves).values()]).toEqual([local({ outcome: 'undone', at: 3 })])
  })
})

describe('both records', () => {
  test('tell of the same operation in one line, with what each of them knows', () => {
    expect(merge([local()], [entry({ key: 'op-1' })])).toEqual([
      {
        id: 'op-1',
        at: AT + 1000,
        actorId: 'ana',
        actorName: 'Ana Alvarez',
        action: 'sync',
        accountId: 'bob',
        to: 'facility',
        outcome: 'done',
        fields: ['Phone'],
        operationId: 'op-1',
      },
    ])
  })

  test('call a copy of single fields what the backend calls it, with or without the key', () => {
    for (const key of ['op-1', undefined]) {
      const copied = entry({ action: 'copy', ...(key && { key }) })
      expect(merge([local()], [copied])).toMatchObject([{ id: 'op-1', action: 'copy' }])
    }
  })

  test('are joined by the key however far apart the clocks are', () => {
    const late = entry({ key: 'op-1', at: new Date(AT + 3_600_000).toISOString() })
    expect(merge([local()], [late])).toHaveLength(1)
  })

  test('are joined without a key when all else is the same within a minute', () => {
    expect(merge([local()], [entry()])).toHaveLength(1)
    expect(
      merge(
        [local({ outcome: 'failed', problem: 'forbidden' })],
        [entry({ outcome: 'forbidden' })],
      ),
    ).toHaveLength(1)
    expect(merge([local({ task: 'undo' })], [entry({ action: 'role' })])).toHaveLength(1)
  })

  test.each<[string, Partial<AuditEntry>]>([
    ['key', { key: 'op-2' }],
    ['person', { actorId: 'sam' }],
    ['account', { accountId: 'fay' }],
    ['direction', { to: 'in-home' }],
    ['action', { action: 'role' }],
    ['outcome', { outcome: 'forbidden' }],
    ['minute', { at: new Date(AT + 61_000).toISOString() }],
  ])('are two lines where the %s is another one', (_, change) => {
    expect(merge([local()], [entry(change)])).toHaveLength(2)
  })

  test('use a line of this device once only', () => {
    expect(merge([local()], [entry(), entry({ seq: 2 })])).toHaveLength(2)
  })

  test('stand newest first, with those that only one of them has', () => {
    const lines = merge(
      [local({ operationId: 'op-2', accountId: 'fay', at: AT + 5000, outcome: 'queued' })],
      [entry({ action: 'sign-in', accountId: undefined, to: undefined })],
    )
    expect(lines.map(({ action }) => action)).toEqual(['sync', 'sign-in'])
  })

  test('hold back what is older than the backend was read, so that nothing comes in between later', () => {
    const old = local({ operationId: 'op-0', accountId: 'fay', at: AT - 1000 })
    expect(merge([old], [entry()], true)).toHaveLength(1)
    expect(merge([old], [entry()], false)).toHaveLength(2)
  })

  test('tell of a store that was rebuilt', () => {
    const rebuilt = { at: AT, outcome: 'rebuilt' } as const
    expect(merge([rebuilt], [])[0]).toMatchObject({ action: 'rebuilt', outcome: 'rebuilt' })
  })
})

describe('looking for lines', () => {
  const names: Record<string, string> = { bob: 'Bob Wälker', fay: '<b>Fay</b>', ana: 'Ana Alvarez' }
  const lines = merge(
    [local({ accountId: 'fay', operationId: 'op-2', outcome: 'failed', problem: 'forbidden' })],
    [entry({ action: 'role', actorId: 'sam', actorName: 'Sam Sato' })],
  )
  const found = (filter: Parameters<typeof filterHistory>[1]) =>
    filterHistory(lines, filter, (id) => names[id] ?? id).map(({ accountId }) => accountId)

  test('goes by the beginnings of names, of whom it is about and of who did it', () => {
    expect(found({ text: 'walk' })).toEqual(['bob'])
    expect(found({ text: 'sam' })).toEqual(['bob'])
    expect(found({ text: 'ana fay' })).toEqual(['fay'])
    expect(found({ text: 'nobody' })).toEqual([])
  })

  test('goes by what was done and by what became of it', () => {
    expect(found({ text: '', action: 'role' })).toEqual(['bob'])
    expect(found({ text: '', outcome: 'refused' })).toEqual(['fay'])
    expect(found({ text: '', outcome: 'under-way' })).toEqual([])
  })

  test.each([
    ['unchanged', 'done'],
    ['sending', 'under-way'],
    ['email-required', 'refused'],
    ['cancelled', 'given-up'],
  ])('takes %s for %s', (outcome, kind) => {
    expect(outcomeKindOf({ outcome })).toBe(kind)
  })
})
