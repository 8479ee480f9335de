import { PAGE_COMMANDS, type PageCommand } from '../../domain/accounts/page-command.ts'
import { handToPage } from '../../messaging/broadcast.ts'
import { browser } from '../../platform/browser.ts'
import { openPopup } from '../../platform/popup.ts'

/** The world that shortcuts reach. */
export interface CommandPorts {
  /** Hands a command to the page in a tab. False: there is no page of a dashboard, or it has nothing to say to it. */
  hand(tabId: number, command: PageCommand): Promise<boolean>
  /** Opens the popup, which says why nothing can be done, or where else. Where the browser cannot, nothing happens. */
  openPopup(): Promise<unknown>
}

/** Does what a shortcut asks for; what it comes to is the page's decision. `name`: as in the manifest. */
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

/** The keys that toggle, as the browser writes them; undefined where none are set. */
export async function toggleShortcut(): Promise<string | undefined> {
  const commands = await browser.commands.getAll()
  return commands.find(({ name }) => name === 'toggle-software')?.shortcut || undefined
}

/** Not every browser tells which tab was in front. */
async function tabInFront(named: number | undefined): Promise<number | undefined> {
  if (named !== undefined) return named
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  return tab?.id
}
