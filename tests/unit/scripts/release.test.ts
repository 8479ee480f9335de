import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundledPackages } from '../../../scripts/release/bundled-packages.ts'
import { RELEASE_STEPS } from '../../../scripts/release/release-steps.ts'

describe('what is in the package', () => {
  test('is the dependencies, and theirs, nested or not', () => {
    const lock = {
      packages: {
        '': { dependencies: { one: '1.0.0' }, devDependencies: { tool: '1.0.0' } },
        'node_modules/one': { dependencies: { two: '^1.0.0' }, dev: false },
        'node_modules/two': { dependencies: { one: '*' } },
        'node_modules/tool': { dependencies: { three: '1.0.0' } },
        'node_modules/three': {},
      },
    }
    expect(bundledPackages(lock)).toEqual(['one', 'two'])
  })

  test('has every dependency of ours in it, Preact too', () => {
    const lock: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const { dependencies }: { dependencies: object } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    )
    expect(bundledPackages(lock)).toEqual(expect.arrayContaining(Object.keys(dependencies)))
  })
})

test('before a release all of the fuzz runs, the long attacks, the linter, the licences, and the package is made twice', () => {
  const steps = RELEASE_STEPS.map(({ command, env }) => [...command, env?.FUZZ_SHARE].join(' '))
  for (const part of [
    /tests\/fuzz\/.* 1$/,
    /playwright\.long\.config/,
    /lint-firefox/,
    /licences/,
    /same-zip/,
  ]) {
    expect(steps.filter((step) => part.test(step))).toHaveLength(1)
  }
})
