import { type Profiler, Session } from 'node:inspector/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchPattern, patternFault } from '../../../../../lib/domain/dashboards/path-pattern.ts'

/** Counts how often each block of the file runs: work, whatever the machine is busy with besides. */
const session = new Session()

beforeAll(async () => {
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
})
afterAll(() => session.disconnect())

async function countWork(act: () => void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage')
  act()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const blocks = result
    .filter(({ url }) => url.endsWith('path-pattern.ts'))
    .flatMap(({ functions }): Profiler.CoverageRange[] => functions.flatMap(({ ranges }) => ranges))
  return blocks.reduce((sum, { count }) => sum + count, 0)
}

const fill = (text: string, length: number) => text.repeat(length).slice(0, length)

/** Patterns of the greatest length, whose like cost a regular expression the most, and short ones. */
const patterns = ['/*', '/{id}/*', '/{id}?a={id}', '#/a/*', '?a=1&b=2&c={id}'].flatMap((end) =>
  ['/a', '/{id}', '/%2e', '/*', '//', '#/a', '?a=1', '&a=1'].flatMap((part) => [
    part + end,
    fill(part, 200 - end.length) + end,
  ]),
)

const addresses = ['/a', '/', '/aa', '/%E0', '/.', '/a?a=1', '&a=1', '#/a'].map((part) => ({
  pathname: fill(part, 2_000),
  search: `?${fill(part, 2_000)}`,
  hash: `#${fill(part, 2_000)}`,
}))

/** Blocks that run for each character of a pattern, at most. None runs for a character of the address, which is only split. */
const PER_CHARACTER = 2

test.each(addresses)(
  'no pattern takes longer than it is long, for the address $pathname',
  async (location) => {
    const work = await countWork(() => {
      for (const pattern of patterns) matchPattern(pattern, location)
    })
    expect(work).toBeGreaterThan(patterns.length)
    expect(work).toBeLessThan(patterns.join('').length * PER_CHARACTER)
  },
)

test('no pattern takes longer to check than it is long', async () => {
  const work = await countWork(() => {
    for (const pattern of patterns) patternFault(pattern, 'with-id')
  })
  expect(work).toBeGreaterThan(patterns.length)
  expect(work).toBeLessThan(patterns.join('').length * PER_CHARACTER)
})
