import { describe, expect, test } from 'vitest'
import { complaintsIn, withoutAllowed } from '../../../scripts/words/complaints.ts'
import { RETIRED_NAMES, RETIRED_WORDS } from '../../../scripts/words/table.ts'

/** The complaints about a file, as "line word". */
function found(path: string, source: string): string[] {
  return complaintsIn(path, source).map(({ line, word }) => `${line} ${word}`)
}

describe('a retired name is found', () => {
  test.each([
    ['as an identifier', 'const aftermath = 1', '1 aftermath'],
    ['in camelCase', 'call(letTold)', '1 letTold'],
    ['in PascalCase', 'type A = SealedLetterRow', '1 SealedLetterRow'],
    ['in capitals', '\nexport const LONGEST_BEGUN = 1', '2 LONGEST_BEGUN'],
    ['as a private member', 'class A { #journal = 1 }', '1 journal'],
    ['as an element of JSX', 'const a = <BlankItem />', '1 BlankItem'],
    ['as a class of an element', 'const a = <p class="said-line" />', '1 said-line'],
    ['as a stored key', "open('begun-message:')", '1 begun-message:'],
    ['between backticks of a comment', '/** As `canMove`. */', '1 canMove'],
  ])('%s', (_, source, complaint) => {
    expect(found('lib/a.tsx', source)).toEqual([complaint])
  })

  test.each([
    ['of a module', 'lib/worth-a-look.ts', ''],
    ['of a component', 'components/KeysDialog.tsx', ''],
    ['of a test', 'tests/unit/errands.test.ts', ''],
    ['of a document', 'docs/popup-notice.md', ''],
  ])('as the name %s', (_, path, source) => {
    expect(complaintsIn(path, source)).toEqual([expect.objectContaining({ path, line: 1 })])
  })

  test('in a style sheet, as class and as property', () => {
    expect(found('a.css', '.a {\n  --put-away: 1px;\n}\n.said-line {}')).toEqual([
      '2 --put-away',
      '4 .said-line',
    ])
  })

  test('as the key of a sentence on screen, not in the sentence', () => {
    const messages = '{\n  "create_alike": {\n    "message": "Told softwares"\n  }\n}'
    expect(found('public/_locales/en/messages.json', messages)).toEqual(['2 create_alike'])
  })

  test('only as whole words of a longer name', () => {
    expect(found('lib/a.ts', 'recommended(stolditem, wallet, DIALOG_MOVES)')).toEqual([])
  })

  test('only as it is written where it has capitals', () => {
    expect(found('lib/a.ts', 'type A = Watched')).toEqual(['1 Watched'])
    expect(found('lib/a.ts', 'const watched = folded(setWatched)')).toEqual([])
  })
})

describe('a retired word is found', () => {
  test.each([
    ['a comment after code', 'lib/a.ts', 'a() // Runs errands.', '1 errands'],
    ['a comment of many lines', 'lib/a.ts', '/**\n * A\n * verdict.\n */', '3 verdict'],
    ['a comment in JSX', 'components/A.tsx', 'const a = <p>{/* mends */}</p>', '1 mends'],
    ['the title of a test', 'tests/a.test.ts', "\ntest('is told', () => {})", '2 told'],
    ['the title of a table of tests', 'tests/a.test.ts', "it.each([1])('begun %i')", '1 begun'],
    ['the title of a group', 'tests/a.test.ts', "test.describe('alike', run)", '1 alike'],
    ['a title with a part that varies', 'tests/a.test.ts', `it(\`mends \${a}\`, run)`, '1 mends'],
    ['the name of a mutant', 'scripts/mutants/a.ts', "const a = { name: 'all alike' }", '1 alike'],
    ['a style sheet', 'components/a.css', 'a {}\n/* Both softwares. */', '2 softwares'],
    [
      'a sentence on screen',
      'lib/text/en/a.ts',
      "const a = { b: 'Both softwares' }",
      '1 softwares',
    ],
    ['a document', 'docs/a.md', '# A\n\nBegun.', '3 Begun'],
    ['a contract', 'lib/backend/openapi.yaml', 'a:\n  description: who is told', '2 told'],
  ])('in %s', (_, path, source, complaint) => {
    expect(found(path, source)).toEqual([complaint])
  })

  test('not in other strings', () => {
    const source = "const a = 'https://a.example // told'\nconst b = <h2>Softwares, begun</h2>"
    expect(found('components/A.tsx', source)).toEqual([])
  })

  test('not as a part of another word', () => {
    expect(found('docs/a.md', 'Recommended: wallets, tell-told-tales')).toEqual([])
  })
})

describe('an exception', () => {
  const source = 'The journal, and what is told.'
  const complaints = complaintsIn('docs/a.md', source)

  test('lets one word of one file pass', () => {
    const allowed = [{ path: 'docs/a.md', word: 'journal', reason: 'a stored key' }]
    const { left, unused } = withoutAllowed(complaints, allowed)
    expect(left.map(({ word }) => word)).toEqual(['told'])
    expect(unused).toEqual([])
  })

  test('is reported once nothing needs it', () => {
    const allowed = [{ path: 'docs/b.md', word: 'journal', reason: 'a stored key' }]
    const { left, unused } = withoutAllowed(complaints, allowed)
    expect(left).toHaveLength(2)
    expect(unused).toEqual(allowed)
  })
})

test('every complaint says what to write instead', () => {
  for (const { instead } of [...RETIRED_NAMES, ...RETIRED_WORDS]) expect(instead).toMatch(/\w/)
  expect(complaintsIn('docs/a.md', 'a verdict')).toEqual([
    expect.objectContaining({ instead: expect.stringContaining('classification') }),
  ])
})

test('a file that cannot be parsed is no file without complaints', () => {
  expect(() => complaintsIn('lib/a.ts', 'told {')).toThrow('lib/a.ts cannot be parsed')
})
