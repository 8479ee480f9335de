import type { Mutant } from './mutant.ts'

/** What is wrong with the files that are written and read. */
export const FILE_MUTANTS: Mutant[] = [
  {
    name: 'a spreadsheet that splits cells at semicolons runs a formula that stands behind one',
    file: 'lib/domain/lists/csv.ts',
    text: 'text.replace(SEPARATOR, "$1\'")',
    replacement: 'text',
    near: 'tests/unit/lib/domain/lists/csv.test.ts',
  },
  {
    name: 'cells of a file are in quotation marks only where they must be',
    file: 'lib/screens/popup/accounts/csv-file.ts',
    text: ', quotes: true',
    replacement: '',
    near: 'tests/unit/lib/screens/popup/csv-file.test.ts',
  },
  {
    name: 'what stands in a list after a quotation mark that is never closed is parsed again with every part',
    file: 'lib/screens/popup/accounts/csv-file.ts',
    text: '!isLast && rest.length > LONGEST_ROW',
    replacement: 'false',
    near: 'tests/unit/lib/screens/popup/csv-file.test.ts',
  },
  {
    name: 'a large list is decoded without a pause',
    file: 'lib/domain/lists/list-text.ts',
    text: 'const SLICE = 100_000',
    replacement: 'const SLICE = 100_000_000',
    near: 'tests/unit/lib/domain/lists/list-text.test.ts',
  },
]
