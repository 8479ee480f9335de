import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MUTANTS } from '../../../scripts/mutants/list.ts'

const ROOT = join(import.meta.dirname, '../../..')

test.each(MUTANTS)('there is a place to plant "$name"', ({ file, text, replacement }) => {
  const places = readFileSync(join(ROOT, file), 'utf8').split(text).length - 1
  expect(places).toBe(1)
  expect(replacement).not.toBe(text)
})
