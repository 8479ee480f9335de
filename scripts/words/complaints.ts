import { type Allowed, RETIRED_NAMES, RETIRED_WORDS } from './table.ts'
import type { Text } from './texts.ts'
import { lineAt, textsOf } from './texts-of.ts'

/** A retired word in a file. */
export interface Complaint {
  path: string
  /** From 1. */
  line: number
  word: string
  instead: string
}

const WORDS = new RegExp(
  `(?<![\\w-])(?:${RETIRED_WORDS.map(({ word }) => word.source).join('|')})(?![\\w-])`,
  'gi',
)
/** Every complaint has one of these in it: where there is none, the file need not be parsed. */
const HINT = new RegExp(
  [
    ...RETIRED_NAMES.map(({ name }) => name.replaceAll('-', '[^a-z\\d]*')),
    ...RETIRED_WORDS.map(({ word }) => word.source),
  ].join('|'),
  'i',
)
const EDGES = /(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z\d]+/

/**
 * Finds retired words in one file: in its name, in the names it gives, and in its prose.
 *
 * @param path from the root of the project, with forward slashes
 */
export function complaintsIn(path: string, source: string): Complaint[] {
  if (!HINT.test(path) && !HINT.test(source)) return []
  const { prose, names } = textsOf(path, source)
  const [file = ''] = path.split('/').slice(-1)
  const inNames = [{ line: 1, text: file.replace(/\..*$/, '') }, ...names].flatMap(
    ({ line, text }) => {
      const instead = insteadOfName(text)
      return instead === undefined ? [] : [{ path, line, word: text, instead }]
    },
  )
  return [...inNames, ...prose.flatMap((text) => complaintsInProse(path, text))].sort(
    (a, b) => a.line - b.line,
  )
}

/** What is left of the complaints, and which of the exceptions are no longer needed. */
export function withoutAllowed(complaints: readonly Complaint[], allowed: readonly Allowed[]) {
  const means = (one: Allowed, each: Complaint) => one.path === each.path && one.word === each.word
  return {
    left: complaints.filter((each) => !allowed.some((one) => means(one, each))),
    unused: allowed.filter((one) => !complaints.some((each) => means(one, each))),
  }
}

function insteadOfName(name: string): string | undefined {
  const parts = `-${name.split(EDGES).join('-').toLowerCase()}-`
  return RETIRED_NAMES.find((retired) =>
    /[A-Z]/.test(retired.name) ? retired.name === name : parts.includes(`-${retired.name}-`),
  )?.instead
}

function complaintsInProse(path: string, { line, text }: Text): Complaint[] {
  return [...text.matchAll(WORDS)].map(({ index, 0: word }) => ({
    path,
    line: line + lineAt(text, index) - 1,
    word,
    instead: insteadOfWord(word),
  }))
}

function insteadOfWord(found: string): string {
  return (
    RETIRED_WORDS.find(({ word }) => new RegExp(`^(?:${word.source})$`, 'i').test(found))
      ?.instead ?? ''
  )
}
