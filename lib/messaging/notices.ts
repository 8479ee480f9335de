import type { PageCommand } from '../domain/accounts/page-command.ts'

/** What the worker tells every open page when something settled, or somebody signed in or out. */
export const REVALIDATE = 'tandem:look-again'

/** What the worker hands to the page in front when somebody presses a shortcut; the page answers whether it takes it. */
export interface HandedCommand {
  command: PageCommand
}
