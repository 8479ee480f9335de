import type { Mutant } from './mutant.ts'

/** Bugs in the ways in besides pages and popup. */
export const WAY_IN_MUTANTS: Mutant[] = [
  {
    name: 'Enter in the address bar opens the first of several who are found',
    file: 'lib/background/browser/omnibox.ts',
    text: '  const url = only && !another && profilePageOf(',
    replacement: '  const url = only && another !== only && profilePageOf(',
    near: 'tests/unit/lib/background/browser/omnibox',
  },
  {
    name: 'a late page replaces whichever tab is in front by then',
    file: 'lib/platform/entry-tab.ts',
    text: '    return then?.id === now?.id ? then?.id : undefined\n',
    replacement: '    return then && now?.id\n',
    near: 'tests/unit/lib/platform/entry-tab',
  },
  {
    name: 'the lines under the address bar are those of the letter before, which Chromium does not draw',
    file: 'lib/platform/omnibox.ts',
    text: '      answers = (answers + 1) % MARKS\n',
    replacement: '      answers = (answers + MARKS) % MARKS\n',
    near: 'tests/unit/lib/background/browser/omnibox',
  },
]
