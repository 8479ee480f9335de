import type { PageCommand } from '../domain/accounts/page-command.ts'

/** The message that the worker sends to every open page when operations changed state, or somebody signed in or out. */
export const REVALIDATE = 'tandem:look-again'

/** The message that the worker sends to the page in front when a shortcut is pressed; the page answers true if it acts on it. */
export interface HandedCommand {
  command: PageCommand
}
