import { describe, expect, test, vi } from 'vitest'
import {
  followCommand,
  startCommands,
  toggleShortcut,
} from '../../../../../lib/background/browser/commands.ts'
import { browser } from '../../../../../lib/platform/browser.ts'

function start(takes: boolean) {
  const ports = { hand: vi.fn(async () => takes), openPopup: vi.fn(async () => {}) }
  return { ...ports, follow: (name: string, tabId?: number) => followCommand(name, tabId, ports) }
}

describe('a shortcut', () => {
  test.each(['toggle-software', 'sync-profile'])(
    '%s is handed to the page in front',
    async (name) => {
      const { follow, hand, openPopup } = start(true)
      await follow(name, 7)
      expect(hand).toHaveBeenCalledExactlyOnceWith(7, name)
      expect(openPopup).not.toHaveBeenCalled()
    },
  )

  test('opens the popup where the page has nothing to say to it', async () => {
    const { follow, openPopup } = start(false)
    await follow('toggle-software', 7)
    expect(openPopup).toHaveBeenCalledOnce()
  })

  test('opens the popup where there is no tab', async () => {
    const { follow, hand, openPopup } = start(true)
    await follow('sync-profile')
    expect(hand).not.toHaveBeenCalled()
    expect(openPopup).toHaveBeenCalledOnce()
  })

  test('that we do not know does nothing', async () => {
    const { follow, hand, openPopup } = start(true)
    await follow('something-else', 7)
    expect(hand).not.toHaveBeenCalled()
    expect(openPopup).not.toHaveBeenCalled()
  })
})

/** The part of the browser that tells of shortcuts; the fake has none. */
function commands(getAll: () => Promise<object[]> = async () => []) {
  const listeners: ((name: string, tab?: { id: number }) => void)[] = []
  Object.assign(browser, {
    commands: { getAll, onCommand: { addListener: listeners.push.bind(listeners) } },
  })
  return (name: string, tab?: { id: number }) => {
    for (const listener of listeners) listener(name, tab)
  }
}

describe('the browser', () => {
  test('is asked which tab is in front, where it does not tell', async () => {
    const press = commands()
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 9 }] as never)
    // The fake knows no answers of pages.
    const send = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(true as never)
    startCommands()
    press('toggle-software')
    const handed = { command: 'toggle-software' }
    await vi.waitFor(() => expect(send).toHaveBeenCalledWith(9, handed, { frameId: 0 }))
  })

  test('that cannot open the popup is no error', async () => {
    const press = commands()
    vi.spyOn(browser.tabs, 'sendMessage').mockRejectedValue(
      new Error('Receiving end does not exist'),
    )
    const open = vi.fn().mockRejectedValue(new Error('no window'))
    Object.assign(browser.action, { openPopup: open })
    startCommands()
    press('toggle-software', { id: 9 })
    await vi.waitFor(() => expect(open).toHaveBeenCalledOnce())
  })

  test('names the keys that toggle, where some are set', async () => {
    commands(async () => [
      { name: 'sync-profile', shortcut: 'Alt+Shift+Y' },
      { name: 'toggle-software', shortcut: 'Alt+Shift+O' },
    ])
    expect(await toggleShortcut()).toBe('Alt+Shift+O')
    commands(async () => [{ name: 'toggle-software', shortcut: '' }])
    expect(await toggleShortcut()).toBeUndefined()
  })
})
