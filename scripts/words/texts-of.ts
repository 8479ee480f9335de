import { readProgram } from './read-program.ts'
import type { Text, Texts } from './texts.ts'

const CODE = /\.(?:tsx?|m[jt]s)$/
const CSS_COMMENT = /\/\*[\s\S]*?\*\//g
const CSS_NAME = /(?:--|\.)[a-z][\w-]*/g
const MESSAGE_KEY = /^ {2}"(?<key>\w+)"/gm
const CODE_SPAN = /`(?<code>[^`\n]+)`/g
const NAME = /[A-Za-z][\w-]*/g

/**
 * Separates the prose of a file from its names. Prose are comments, titles of tests, sentences on screen, and all of a document. Names are
 * identifiers, strings in kebab-case, what stands between backticks in prose, the classes and properties of a style sheet,
 * and the keys of what the manifest says. Other strings in code are neither.
 *
 * @param path says what kind of file it is
 * @throws where code cannot be parsed
 */
export function textsOf(path: string, source: string): Texts {
  const found = textsIn(path, source)
  return { prose: found.prose, names: [...found.names, ...found.prose.flatMap(namesInSpans)] }
}

function textsIn(path: string, source: string): Texts {
  if (CODE.test(path)) return readProgram(path, source)
  if (path.endsWith('.css')) {
    const code = source.replace(CSS_COMMENT, (comment) => comment.replace(/[^\n]/g, ' '))
    return { prose: matchesOf(CSS_COMMENT, source), names: matchesOf(CSS_NAME, code) }
  }
  if (path.endsWith('.json')) return { prose: [], names: matchesOf(MESSAGE_KEY, source) }
  return { prose: [{ line: 1, text: source }], names: [] }
}

function matchesOf(pattern: RegExp, source: string): Text[] {
  return [...source.matchAll(pattern)].map(({ index, 0: all, groups }) => ({
    line: lineAt(source, index),
    text: groups?.key ?? all,
  }))
}

function namesInSpans({ line, text }: Text): Text[] {
  return [...text.matchAll(CODE_SPAN)].flatMap(({ index, groups }) => {
    const at = line + lineAt(text, index) - 1
    return [...(groups?.code ?? '').matchAll(NAME)].map(([name]) => ({ line: at, text: name }))
  })
}

/** The line, from 1, of a place in a text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
