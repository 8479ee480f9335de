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
]
