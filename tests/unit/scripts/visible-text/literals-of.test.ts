import { describe, expect, test } from 'vitest'
import { visibleLiteralsOf } from '../../../../scripts/visible-text/literals-of.ts'

const textsIn = (source: string) => visibleLiteralsOf('part.tsx', source).map(({ text }) => text)

describe('text outside the catalogue is found', () => {
  test.each([
    ['between tags', 'const a = <p>Nobody here</p>', ['Nobody here']],
    ['of one word between tags', 'const a = <b>yes</b>', ['yes']],
    ['in a label', 'const a = <p aria-label="list" />', ['list']],
    ['in a placeholder', 'const a = <input placeholder="Label or group" />', ['Label or group']],
    ['in a property of a component', 'const a = <Line label="Same login" />', ['Same login']],
    [
      'in an expression',
      "const a = <p>{open ? 'Close it' : 'Open it'}</p>",
      ['Close it', 'Open it'],
    ],
    ['in a table', "const LABELS = { undo: 'Undo' }", ['Undo']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source of a template
    ['in a template', 'const a = `${count} of them`', ['… of them']],
    ['with a letter behind an accent', "const a = 'Ärger'", ['Ärger']],
  ])('%s', (_, source, texts) => {
    expect(textsIn(source)).toEqual(texts)
  })

  test('with its line', () => {
    expect(visibleLiteralsOf('part.ts', "\n\nconst a = 'Not here'")).toEqual([
      { line: 3, text: 'Not here' },
    ])
  })
})

describe('what nobody reads on a screen is left alone', () => {
  test.each([
    ['imports', "import { Card } from './Profile Card.tsx'"],
    ['classes', 'const a = <p class="btn main" />'],
    ['classes that are chosen', "const a = <p class={open ? 'btn main' : 'btn text'} />"],
    ['paths of a picture', 'const a = <path d="M16 0H8a8 8 0 0" />'],
    ['types', "type Tone = 'Very loud'"],
    ['keys', "const a = { 'Content-Type': 1 }"],
    ['what something is compared with', "const a = role === 'Office Manager'"],
    ['cases', "switch (role) { case 'Office Manager': break }"],
    ['errors', "throw new TypeError('No such part here')"],
    ['what the console says', "console.warn('No such part here')"],
    ['selectors', "element.closest('main h1, a')"],
    ['names of keys', "const a = ['Enter', 'ArrowDown']"],
    ['keys of sentences', "const a = text('sync.title')"],
    ['marks without letters', 'const a = <p> · 3 &times; </p>'],
  ])('%s', (_, source) => {
    expect(textsIn(source)).toEqual([])
  })
})
