import { PAGE_COMMANDS, type PageCommand } from '../../domain/accounts/page-command.ts'
import { handToPage } from '../../messaging/broadcast.ts'
import { browser } from '../../platform/browser.ts'
import { openPopup } from '../../platform/popup.ts'

/** The parts of the browser that a shortcut needs. */
export interface CommandPorts {
  /** Hands a command to the page in a tab. False if the tab shows no dashboard page, or the page does not act on the command. */
  hand(tabId: number, command: PageCommand): Promise<boolean>
  /** Opens the popup, which says why nothing can be done here, or where it can. Does nothing if the browser cannot open it. */
  openPopup(): Promise<unknown>
}

/** Hands the command of a shortcut to the page, which decides what to do. `name`: as in the manifest. */
export async function followCommand(
  name: string,
  tabId: number | undefined,
  { hand, openPopup }: CommandPorts,
): Promise<void> {
  const command = PAGE_COMMANDS.find((each) => each === name)
  if (!command) return
  const done = tabId !== undefined && (await hand(tabId, command))
  if (!done) await openPopup()
}

/** Follows shortcuts from now on. */
export function startCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    void tabInFront(tab?.id).then((tabId) =>
      followCommand(name, tabId, { hand: handToPage, openPopup }),
    )
  })
}

/** Returns the shortcut of the toggle, as the browser writes it; undefined if none is set. */
export async function toggleShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll()
  return commands.find(({ name }) => name === 'toggle-software')?.shortcut || undefined
}

/** Returns the tab in front: not every browser names it with the command. */
async function tabInFront(named: number | undefined): Promise<number | undefined> {
  if (named !== undefined) return named
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab?.id
}
