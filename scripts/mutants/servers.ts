import type { Mutant } from './mutant.ts'

/** Bugs in what the demo's server takes from whom. */
export const SERVERS_MUTANTS: Mutant[] = [
  {
    name: 'a page of another site changes something with the cookie of who is signed in',
    file: 'mocks/handlers/origin-check.ts',
    text: "if (isForeignChange(request, origins)) return 'forbidden'\n",
    replacement: '',
    near: 'tests/unit/mocks/handlers/origin-check',
  },
  {
    name: 'a form of another site signs somebody in',
    file: 'mocks/handlers/origin-check.ts',
    text: "type.trim().toLowerCase() === 'application/json' ?",
    replacement: "type.trim().toLowerCase() !== 'text/csv' ?",
    near: 'tests/unit/mocks/handlers/origin-check',
  },
]
