import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Lines of these files that a pattern fits, as `path:line`. */
function linesWith(pattern: RegExp, glob: string, except = /^$/): string[] {
  return globSync(glob)
    .filter((path) => !except.test(path))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, at) => (pattern.test(line) ? [`${path}:${at + 1}`] : [])),
    )
}

test('styles name the sides of a box by the direction of writing, not by left and right', () => {
  const physical =
    /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)|^\s*(?:left|right):|(?:text-align|float|clear): (?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/
  expect(linesWith(physical, '{components,lib,entrypoints}/**/*.css')).toEqual([])
})

test('numbers and dates are written by lib/text/formats.ts, in the language that is spoken', () => {
  const own = /\.toLocale(?:Date|Time)?String\(|new Intl\.|Intl\.DateTimeFormat\(/
  expect(linesWith(own, '{components,lib,entrypoints}/**/*.{ts,tsx}', /lib.text./)).toEqual([])
})

test('nothing is counted by adding an s', () => {
  const plural = /\$\{\w+\}s\b/
  expect(
    linesWith(plural, '{components,lib,entrypoints}/**/*.{ts,tsx}', /lib.(?:text|search|db)./),
  ).toEqual([])
})
