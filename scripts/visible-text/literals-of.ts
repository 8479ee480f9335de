import { type ESTree, parseSync, Visitor } from 'vite'
import { lineAt } from '../words/texts-of.ts'

/** Text in code that somebody may see or hear. */
export interface VisibleLiteral {
  /** From 1. */
  line: number
  text: string
}

const LETTER = /\p{L}/u
/** Two words, or a word with a capital: language, and no code word. */
const SPEECH = /\p{L}{2,}[,.:;!?]? +\p{L}|^\p{Lu}\p{Ll}|\p{L}…/u
/** Attributes that a person sees or hears, in whatever case their text is. */
const SPOKEN_ATTRIBUTE =
  /^(?:aria-(?:label|description|valuetext|roledescription|placeholder)|title|alt|placeholder|label)$/
/** Attributes that are code, whatever stands in them. */
const CODE_ATTRIBUTE =
  /^(?:class|style|d|viewBox|transform|points|rel|id|key|href|src|for|sizes|data-.*|stroke.*|fill.*)$/
/** Names of keys as `KeyboardEvent.key` has them (https://www.w3.org/TR/uievents-key/). */
const KEY_NAME =
  /^(?:Enter|Escape|Tab|Home|End|Page(?:Up|Down)|Arrow(?:Up|Down|Left|Right)|Backspace|Delete|Alt|Shift|Control|Meta)$/
/** What these are given is a selector. */
const SELECTS = /^(?:closest|matches|querySelector|querySelectorAll)$/
/** What such a function is given is said to developers. */
const DEVELOPERS = /Error$|^console$/

/**
 * Finds the text in a program that may reach a screen or a screen reader. Left out are what cannot: imports, types, keys of objects,
 * what something is compared with, and errors, which only developers see.
 *
 * @throws where the source cannot be parsed
 */
export function visibleLiteralsOf(path: string, source: string): VisibleLiteral[] {
  const { program, errors } = parseSync(path, source, { sourceType: 'module' })
  const [broken] = errors
  if (broken) throw new Error(`${path} cannot be parsed: ${broken.message}`)

  const found: VisibleLiteral[] = []
  /** Literals that are known to be code, by their place. */
  const code = new Set<number>()
  const pass = (node: ESTree.Node | null | undefined) => {
    for (const literal of literalsIn(node)) code.add(literal.start)
  }
  const add = (start: number, text: string) => {
    found.push({ line: lineAt(source, start), text: text.trim() })
  }

  new Visitor({
    ImportDeclaration: ({ source }) => pass(source),
    ExportNamedDeclaration: ({ source }) => pass(source),
    ExportAllDeclaration: ({ source }) => pass(source),
    ImportExpression: ({ source }) => pass(source),
    TSLiteralType: ({ literal }) => pass(literal),
    TSTemplateLiteralType: (node) => code.add(node.start),
    TSEnumMember: ({ initializer }) => pass(initializer),
    Property: ({ key }) => pass(key),
    PropertyDefinition: ({ key }) => pass(key),
    TSPropertySignature: ({ key }) => pass(key),
    MemberExpression: ({ property }) => pass(property),
    SwitchCase: ({ test }) => pass(test),
    BinaryExpression({ operator, left, right }) {
      if (/^(?:[!=]==?|in|instanceof)$/.test(operator)) for (const side of [left, right]) pass(side)
    },
    NewExpression({ callee, arguments: given }) {
      if (callee.type === 'Identifier' && DEVELOPERS.test(callee.name))
        for (const each of given) pass(each)
    },
    CallExpression({ callee, arguments: given }) {
      const isMember = callee.type === 'MemberExpression'
      const owner = isMember ? callee.object : callee
      if (isMember && callee.property.type === 'Identifier' && SELECTS.test(callee.property.name)) {
        for (const each of given) pass(each)
      }
      if (owner.type === 'Identifier' && DEVELOPERS.test(owner.name))
        for (const each of given) pass(each)
    },
    JSXAttribute({ name, value }) {
      const called = name.type === 'JSXIdentifier' ? name.name : ''
      if (CODE_ATTRIBUTE.test(called))
        return pass(value?.type === 'JSXExpressionContainer' ? value.expression : value)
      if (value?.type !== 'Literal' || typeof value.value !== 'string') return
      if (!SPOKEN_ATTRIBUTE.test(called)) return
      code.add(value.start)
      if (LETTER.test(value.value)) add(value.start, value.value)
    },
  }).visit(program)

  new Visitor({
    JSXText({ start, value }) {
      if (LETTER.test(value.replace(/&\w+;/g, ''))) add(start, value)
    },
    Literal({ start, value }) {
      if (typeof value === 'string' && !code.has(start) && isSpeech(value)) add(start, value)
    },
    TemplateLiteral({ start, quasis }) {
      if (code.has(start)) return
      const text = quasis.map(({ value }) => value.raw).join('…')
      if (quasis.some(({ value }) => isSpeech(value.raw))) add(start, text)
    },
  }).visit(program)
  return found.sort((one, other) => one.line - other.line)
}

function isSpeech(text: string): boolean {
  return SPEECH.test(text) && !KEY_NAME.test(text)
}

/** The literals that an expression may come to. */
function literalsIn(node: ESTree.Node | null | undefined): ESTree.Node[] {
  if (!node) return []
  if (node.type === 'Literal' || node.type === 'TemplateLiteral') return [node]
  if (node.type === 'ConditionalExpression')
    return [...literalsIn(node.consequent), ...literalsIn(node.alternate)]
  if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression') {
    return [...literalsIn(node.left), ...literalsIn(node.right)]
  }
  return []
}
