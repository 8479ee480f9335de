import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MUTANTS } from '../../../scripts/mutants/list.ts'

const ROOT = join(import.meta.dirname, '../../..')

test.each(MUTANTS)('there is a place to plant "$name"', ({ file, text, replacement }) => {
  const places = readFileSync(join(ROOT, file), 'utf8').split(text).length - 1
  expect(places).toBe(1)
  expect(replacement).not.toBe(text)
})

test.each(MUTANTS)('there are tests near "$name"', ({ near }) => {
  const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
  expect(tests.map((path) => `tests/${path}`).filter((path) => path.startsWith(near))).not.toEqual(
    [],
  )
})
