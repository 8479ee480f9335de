import type { Mutant } from './mutant.ts'

/** Bugs in what a dashboard page can do to what we draw on it. */
export const PAGES_MUTANTS: Mutant[] = [
  {
    name: 'a page that got hold of a button of ours can press it',
    file: 'lib/dashboard/trusted-controls.ts',
    text: 'event.isTrusted ? handler(event) : event.preventDefault()',
    replacement: 'handler(event)',
    near: 'tests/unit/lib/dashboard/trusted-controls',
  },
  {
    name: 'a page that got hold of a box of ours can tick it',
    file: 'lib/dashboard/trusted-controls.ts',
    text: '    click ??= () => undefined\n',
    replacement: '',
    near: 'tests/unit/lib/dashboard/trusted-controls',
  },
  {
    name: 'a link that is followed shows the page the inside of our root',
    file: 'lib/dashboard/trusted-controls.ts',
    text: '    event.preventDefault()\n    location.assign(href)\n',
    replacement: '',
    near: 'tests/unit/lib/dashboard/trusted-controls',
  },
]
