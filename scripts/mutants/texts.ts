import type { Mutant } from './mutant.ts'

/** Mistakes in the words that people read. */
export const TEXT_MUTANTS: Mutant[] = [
  {
    name: 'a name from right to left turns the sentence around it',
    file: 'lib/text/isolate.ts',
    text: '  return RIGHT_TO_LEFT.test(plain) ? `',
    replacement: '  return RIGHT_TO_LEFT.test(plain) && !plain ? `',
    near: 'tests/unit/lib/text/text',
  },
  {
    name: 'whole millions have the form of other numbers',
    file: 'lib/text/text.ts',
    text: "  return rule === 'many' ? (message.many ?? message.other) : message.other\n",
    replacement: '  return message.other\n',
    near: 'tests/unit/lib/text/text',
  },
  {
    name: 'a browser in French is spoken to in Spanish',
    file: 'lib/text/languages.ts',
    text: "  return isLanguage(code) ? code : 'en'\n",
    replacement: "  return isLanguage(code) ? code : 'es'\n",
    near: 'tests/unit/lib/text/languages',
  },
  {
    name: 'a text between tags is not found outside the catalogue',
    file: 'scripts/visible-text/literals-of.ts',
    text: '    JSXText({ start, value }) {\n      if (',
    replacement: '    JSXText({ start, value }) {\n      if (start < 0 && ',
    near: 'tests/unit/scripts/visible-text',
  },
  {
    name: 'a sentence on screen may have any retired word',
    file: 'scripts/words/read-program.ts',
    text: '      if (CATALOGUE.test(path)) prose',
    replacement: '      if (!path) prose',
    near: 'tests/unit/scripts/words',
  },
  {
    name: 'a name can turn the words of the sentence around it',
    file: 'lib/text/isolate.ts',
    text: "name.replace(DIRECTIONS, '$1')",
    replacement: 'name',
    near: 'tests/unit/lib/text/isolate.test.ts',
  },
]
