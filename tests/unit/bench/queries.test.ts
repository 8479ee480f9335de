import { describe, expect, test } from 'vitest'
import { createRandom } from '../../../mocks/business/random.ts'
import { createAccounts } from '../../bench/make-accounts.ts'
import { drawQueries, letterByLetter } from '../../bench/queries.ts'

const accounts = createAccounts(200)

describe('queries', () => {
  test('are the same from the same seed', () => {
    const draw = (seed: number) => drawQueries(accounts, 70, createRandom(seed))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
  })

  test('are of every kind, as many of each', () => {
    const kinds = drawQueries(accounts, 70, createRandom(1)).map(({ kind }) => kind)
    expect(new Set(kinds).size).toBe(7)
    expect(kinds.filter((kind) => kind === 'typo')).toHaveLength(10)
  })

  test('of nobody are refused', () => {
    expect(() => drawQueries([], 1, createRandom(1))).toThrow('too little to ask')
  })
})

test('a text is typed letter by letter, whole letters at a time', () => {
  expect(letterByLetter('Bö𝒳')).toEqual(['B', 'Bö', 'Bö𝒳'])
})
