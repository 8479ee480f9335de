import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { diagramsIn, sequenceComplaints } from './mermaid.ts'

const ROOT = join(import.meta.dirname, '../../..')
const ADR = 'docs/adr'
const SECTIONS = ['## Context', '## Decision', '## Consequences', '## Rejected']

const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length

describe('the README', () => {
  const lines = textOf('README.md').trimEnd().split('\n')

  test('has at most 150 lines, none of them over 200 characters', () => {
    expect(lines.length).toBeLessThanOrEqual(150)
    expect(lines.filter((line) => line.length > 200)).toEqual([])
  })

  test('says where to change what in paths from the root that there are', () => {
    const from = lines.indexOf('## Where to change what')
    const table = lines.slice(from).slice(
      0,
      lines.slice(from + 1).findIndex((line) => line.startsWith('## ')),
    )
    const paths = table
      .flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path))
      .filter((path) => /^[\w./-]+\/[\w./-]*$|^[\w.-]+\.(?:ts|json)$/.test(path))
    expect(paths.length).toBeGreaterThan(15)
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

describe('the page about architecture', () => {
  const page = textOf('docs/architecture.md')
  const diagrams = diagramsIn(page)

  test('has at most 2,000 words', () => {
    expect(wordsIn(page)).toBeLessThanOrEqual(2_000)
  })

  test('has a picture of the whole and three sequences', () => {
    expect(diagrams.map((diagram) => diagram.split(/\s/)[0])).toEqual([
      'flowchart',
      ...Array(3).fill('sequenceDiagram'),
    ])
  })

  test.each(diagrams.slice(1))('has a sequence that can be drawn: %#', (diagram) => {
    expect(sequenceComplaints(diagram)).toEqual([])
  })
})

describe('a sequence diagram that cannot be drawn', () => {
  const begin = 'sequenceDiagram\n  participant A as One\n  participant B as Other\n'

  test.each([
    ['a name that nobody declared', 'A->>C: hello', ['C is not declared: A->>C: hello']],
    ['a line that is no statement', 'A says hello', ['no statement: A says hello']],
    ['a block that is left open', 'loop for ever\nA->>B: hello', ['opens more than it ends']],
    ['a block that ends twice', 'end', ['ends more than it opens']],
    ['a semicolon', 'A->>B: one; two', ['a semicolon ends a statement: A->>B: one; two']],
  ])('is noticed by %s', (_, text, complaints) => {
    expect(sequenceComplaints(begin + text)).toEqual(complaints)
  })
})

describe('a decision', () => {
  const files = readdirSync(join(ROOT, ADR))
    .filter((file) => file !== 'README.md')
    .sort()
  const index = textOf(`${ADR}/README.md`)

  test('has the next number, and there are a dozen or so', () => {
    expect(files.length).toBeGreaterThanOrEqual(10)
    const numbers = files.map(
      (file) => /^(?<number>\d{4})-[a-z0-9-]+\.md$/.exec(file)?.groups?.number,
    )
    expect(numbers.map(Number)).toEqual(files.map((_, at) => at + 1))
  })

  test.each(files)('%s has its title, its status, its sections and its length', (file) => {
    const page = textOf(`${ADR}/${file}`)
    const lines = page.split('\n')
    expect(lines[0]).toMatch(new RegExp(`^# ${Number(file.slice(0, 4))}\\. \\S`))
    expect(lines[2]).toMatch(
      /^\*\*Status:\*\* (?:accepted|superseded by \[\d+\]\(\S+\)), \d{4}-\d\d-\d\d$/,
    )
    expect(lines.filter((line) => line.startsWith('## '))).toEqual(SECTIONS)
    expect(wordsIn(page)).toBeGreaterThanOrEqual(120)
    expect(wordsIn(page)).toBeLessThanOrEqual(250)
  })

  test.each(files)('%s stands in the index once', (file) => {
    expect(index.split(`](${file})`)).toHaveLength(2)
  })
})
