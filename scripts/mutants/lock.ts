import type { Mutant } from './mutant.ts'

/** Bugs in what hides the rows while nobody is at the computer. */
export const LOCK_MUTANTS: Mutant[] = [
  {
    name: 'a clock that was set back keeps the rows in sight',
    file: 'lib/screens/lock/last-use.ts',
    text: ' || usedAt - now > CLOCK_SLACK_MS',
    replacement: '',
    near: 'tests/unit/lib/screens/lock/last-use',
  },
]
