import { describe, expect, test } from 'vitest'
import type { AccountRow } from '../../../../../components/accounts/account-row.ts'
import { FIRST_ROW, followed } from '../../../../../components/accounts/keyboard/active-row.ts'

const row = (id: string): AccountRow => ({
  account: { id, kind: 'client', name: id, version: 1, profiles: {} },
  hrefs: {},
})
const rows = (ids: string) => [...ids].map(row)
const list = (ids: string, from = 0, total = ids.length) => ({ total, from, rows: rows(ids) })

describe('the active row', () => {
  test('is the first one to begin with', () => {
    expect(followed(FIRST_ROW, list('abc'))).toEqual({ index: 0, row: row('a') })
  })

  test('is the same account wherever it stands now', () => {
    expect(followed({ index: 1, row: row('b') }, list('xyab'))).toEqual({ index: 3, row: row('b') })
    expect(followed({ index: 1, row: row('b') }, list('ab', 40, 99)).index).toBe(41)
  })

  test('passes to whoever stands in its place once its account is gone', () => {
    expect(followed({ index: 1, row: row('b') }, list('acd'))).toEqual({ index: 1, row: row('c') })
    expect(followed({ index: 2, row: row('c') }, list('ab'))).toEqual({ index: 1, row: row('b') })
  })

  test('is kept as it was while other rows are read', () => {
    const active = { index: 1, row: row('b') }
    expect(followed(active, list('xyz', 500, 1_000))).toEqual(active)
  })

  test('has nobody in it where its place is not read yet', () => {
    expect(followed({ index: 9, row: row('z') }, list('', 0, 5))).toEqual({
      index: 4,
      row: undefined,
    })
    expect(followed({ index: 3, row: undefined }, list('', 0, 0))).toEqual({
      index: 0,
      row: undefined,
    })
  })
})
