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
  {
    name: 'what a page dispatches itself makes its tab ask again',
    file: 'lib/dashboard/page-events.ts',
    text: 'event.isTrusted && callback(event)',
    replacement: 'callback(event)',
    near: 'tests/unit/lib/dashboard/page-events',
  },
  {
    name: 'a page that changes its address without end makes us ask without end',
    file: 'lib/dashboard/limited.ts',
    text: 'if (due <= now) return run()',
    replacement: 'return run()',
    near: 'tests/unit/lib/dashboard/limited',
  },
  {
    name: 'a text box is drawn in a document that the page has brought into its frame',
    file: 'components/ui/text-box/frame.ts',
    text: "if (contentDocument?.URL === 'about:blank') return contentDocument.body",
    replacement: 'if (contentDocument) return contentDocument.body',
    near: 'tests/unit/components/ui/frame',
  },
]
