import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PLANTED_BUGS } from '../../../scripts/planted-bugs/list.ts'

const ROOT = join(import.meta.dirname, '../../..')

test.each(PLANTED_BUGS)('there is a place to plant "$name"', ({ file, text, replacement }) => {
  const places = readFileSync(join(ROOT, file), 'utf8').split(text).length - 1
  expect(places).toBe(1)
  expect(replacement).not.toBe(text)
})
