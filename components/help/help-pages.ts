import type { TextKey } from '../../lib/text/text.ts'

/** The sentences of the help, without parameters. */
type HelpKey = Exclude<TextKey & `help.${string}`, 'help.page'>

/** One page of the help: its title, and a few sentences. */
export interface HelpPage {
  title: HelpKey
  lines: readonly HelpKey[]
}

/** The pages of the help, in the order that they are read. */
export const HELP_PAGES: readonly HelpPage[] = [
  { title: 'help.barTitle', lines: ['help.barToggle', 'help.barButton', 'help.barPopup'] },
  { title: 'help.addTitle', lines: ['help.addPreview', 'help.addMatch', 'help.addUndo'] },
  { title: 'help.manyTitle', lines: ['help.manySelect', 'help.manyCheck', 'help.manyGo'] },
  { title: 'help.waitTitle', lines: ['help.waitKept', 'help.waitOnce', 'help.waitOutbox'] },
  {
    title: 'help.privacyTitle',
    lines: ['help.privacySites', 'help.privacySession', 'help.privacyLocal'],
  },
]
