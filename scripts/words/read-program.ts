import { type ESTree, parseSync, Visitor } from 'vite'
import type { Text, Texts } from './texts.ts'

const TEST_FUNCTION = /^(?:test|it|describe)$/
/** Kebab-case, or a prefix of keys: such a string names something. */
const NAME_STRING = /^(?:[a-z\d]+(?:-[a-z\d]+)+:?|[a-z\d]+:)$/
/** The sentences on screen. */
const CATALOGUE = /(?:^|\/)lib\/text\/en\//
const MUTANTS = /(?:^|\/)scripts\/mutants\//

/** Reads comments, titles of tests and of mutants, sentences on screen, and names out of TypeScript or JavaScript. */
export function readProgram(path: string, source: string): Texts {
  const { program, comments, errors } = parseSync(path, source, { sourceType: 'module' })
  const [broken] = errors
  if (broken) throw new Error(`${path} cannot be parsed: ${broken.message}`)

  const lineOf = createLines(source)
  const names: Text[] = []
  const prose = comments.map(({ start, value }) => ({ line: lineOf(start), text: value }))
  const addName = ({ start, name }: { start: number; name: string }) => {
    names.push({ line: lineOf(start), text: name })
  }
  const addTitle = (node: ESTree.Node | undefined) => {
    for (const text of stringsIn(node)) prose.push({ line: lineOf(node?.start ?? 0), text })
  }

  new Visitor({
    Identifier: addName,
    PrivateIdentifier: addName,
    JSXIdentifier: addName,
    Literal({ start, value }) {
      if (typeof value !== 'string') return
      if (CATALOGUE.test(path)) prose.push({ line: lineOf(start), text: value })
      if (NAME_STRING.test(value)) addName({ start, name: value })
    },
    CallExpression({ callee, arguments: [title] }) {
      if (isTestFunction(callee)) addTitle(title)
    },
    Property({ key, value }) {
      const isTitle = key.type === 'Identifier' && key.name === 'name'
      if (isTitle && MUTANTS.test(path)) addTitle(value)
    },
  }).visit(program)

  return { prose, names }
}

/** True for `test`, `test.only`, `describe.each(rows)` and the like. */
function isTestFunction(node: ESTree.Node): boolean {
  if (node.type === 'Identifier') return TEST_FUNCTION.test(node.name)
  if (node.type === 'MemberExpression') return isTestFunction(node.object)
  if (node.type === 'CallExpression') return isTestFunction(node.callee)
  return node.type === 'TaggedTemplateExpression' && isTestFunction(node.tag)
}

function stringsIn(node: ESTree.Node | undefined): string[] {
  if (node?.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw)
  return node?.type === 'Literal' && typeof node.value === 'string' ? [node.value] : []
}

/** Finds the line, from 1, of a place in this source; places may come in any order. */
function createLines(source: string): (index: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (index) => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= index) low = middle
      else high = middle
    }
    return low + 1
  }
}
