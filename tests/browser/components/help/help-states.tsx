import type { ComponentChild } from 'preact'
import { HelpDialog } from '../../../../components/help/HelpDialog.tsx'
import { HELP_PAGES } from '../../../../components/help/help-pages.ts'

const nothing = () => undefined

/** Every page of the help. */
export const HELP_STATES: Record<string, () => ComponentChild> = Object.fromEntries(
  HELP_PAGES.map((_, first) => [
    `help page ${first + 1}`,
    () => <HelpDialog first={first} onWelcome={nothing} onOptions={nothing} onClose={nothing} />,
  ]),
)
