import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  type OmniboxPorts,
  showOmniboxHint,
  startOmnibox,
  suggestionsFor,
  wayFor,
} from '../../../../../lib/background/browser/omnibox.ts'
import type { EnterPorts } from '../../../../../lib/background/browser/omnibox-enter.ts'
import { createRefresh } from '../../../../../lib/background/session/pull-changes.ts'
import { findAccount, findAccounts } from '../../../../../lib/db/mirror/own-accounts.ts'
import { browser } from '../../../../../lib/platform/browser.ts'
import type { Disposition } from '../../../../../lib/platform/omnibox.ts'
import { closeDesk, type Desk, type DeskWorker, FACILITY, IN_HOME, openDesk } from '../open-desk.ts'

let desk: Desk
let worker: DeskWorker
let ports: OmniboxPorts

beforeEach(() => {
  desk = openDesk()
  worker = desk.startWorker()
  const { reader, sessions, mirror } = worker
  ports = {
    sessions,
    refresh: createRefresh(sessions, mirror),
    find: (...asked) => findAccounts(reader, ...asked),
    findById: (...asked) => findAccount(reader, ...asked),
  }
})
afterEach(() => closeDesk(worker))

async function start(name: string, origin = IN_HOME) {
  desk.signIn(name)
  await worker.sessions.openAt(origin)
  await ports.refresh()
}

const textsFor = async (text: string) =>
  (await suggestionsFor(text, ports)).map((line) => line.text)
const soleText = async (text: string) => {
  const texts = await textsFor(text)
  expect(texts).toHaveLength(1)
  return texts[0]
}

describe('the lines under the address bar', () => {
  test('name who is found, by a pet too, without case and accents', async () => {
    await start('ana')
    expect((await suggestionsFor('PANGUR ban', ports))[0]).toMatchObject({
      text: 'Bob Walker',
      details: 'In-Home · Biscuit, Pangur Bán',
    })
  })

  test('say that there is no list where the server has none, whoever was found before', async () => {
    await start('ana')
    desk.withhold('changes')
    expect(await soleText('bob')).toBe(
      'Your dashboards give Tandem no list to search. Find people on the dashboard instead',
    )
    expect(await wayFor('bob walker', ports)).toEqual({ search: 'bob walker' })
  })

  test('are none before anything was typed', async () => {
    expect(await suggestionsFor(' ', ports)).toEqual([])
  })

  test('say that nobody was found', async () => {
    await start('ana')
    expect(await soleText('<zebra>')).toBe('Nobody found for “<zebra>”')
  })

  test('say what is missing before a dashboard is connected', async () => {
    desk.known.length = 0
    expect(await soleText('bob')).toMatch(/^No dashboard is connected yet/)
  })

  test('say that the browser keeps Tandem off the dashboard, and not that nobody can be reached', async () => {
    await start('ana')
    desk.allow(false)
    expect(await soleText('bob')).toMatch(/^The browser keeps Tandem off the dashboard/)
  })

  test('show nobody once somebody has signed out, even before anything else has noticed', async () => {
    await start('ana')
    desk.signOut()
    expect(await soleText('bob')).toMatch(/^You are signed out/)
  })

  test('show nobody of the actor before', async () => {
    await start('ana')
    desk.signIn('sol')
    expect(await soleText('bob')).toMatch(/still loading/)
    await ports.refresh()
    expect(await soleText('bob walker')).toMatch(/^Nobody found/)
  })

  test('say that nobody can be asked', async () => {
    await start('ana')
    desk.disturb(() => Promise.reject(new TypeError('offline')))
    expect(await soleText('bob')).toMatch(/cannot reach/)
  })
})

describe('Enter', () => {
  test('opens the profile of the only one who is found', async () => {
    await start('ana')
    const dana = desk.account('dana').profiles.facility?.id
    expect(await wayFor('dana dual', ports)).toEqual({ url: `${FACILITY}/clients/${dana}` })
  })

  test('opens nobody’s where several are found: the line that it takes may be drawn beside others', async () => {
    await start('ana')
    expect((await textsFor('a')).length).toBeGreaterThan(1)
    expect(await wayFor('a', ports)).toEqual({ search: 'a' })
  })

  test('opens the profile of whoever was chosen', async () => {
    await start('ana')
    const lines = await suggestionsFor('a', ports)
    const { content = '' } = lines[2] ?? {}
    const account = [...desk.backend.business.accounts.values()].find(({ id }) =>
      content.endsWith(`#${id}`),
    )
    const ids = Object.values(account?.profiles ?? {}).map((profile) => profile?.id)
    const [, id] = /\/(\d+)$/.exec((await wayFor(content, ports)).url ?? '') ?? []
    expect(ids).toContain(id)
  })

  test('opens nobody else’s in place of somebody who was chosen and is gone', async () => {
    await start('ana')
    expect(await wayFor('Dana Dual #gone', ports)).toEqual({ search: 'Dana Dual' })
  })

  test('on a line that only says something looks for what was typed', async () => {
    await start('ana')
    const [line] = await suggestionsFor('zebra', ports)
    expect(line?.content).not.toBe('zebra')
    expect(await wayFor(line?.content ?? '', ports)).toEqual({ search: 'zebra' })
  })

  test('opens nobody’s for whoever may not see them, chosen or not', async () => {
    await start('sol', FACILITY)
    const { id } = desk.account('bob')
    expect(await wayFor(`Bob Walker #${id}`, ports)).toEqual({ search: 'Bob Walker' })
    desk.signOut()
    expect(await wayFor('dana dual', ports)).toEqual({ search: 'dana dual' })
  })
})

describe('the line that Enter takes', () => {
  test('still showed Kofi Thompson while Enter opened Bob Walker: it is one for all, and names nobody', async () => {
    const { omnibox, firstLines, typed } = fakeOmnibox()
    Object.assign(browser, { omnibox })
    await start('ana')
    startOmnibox(ports, { watchEntryTab: vi.fn(), openTab: vi.fn(), openPopup: vi.fn() })
    showOmniboxHint()
    for (const text of ['kofi', 'bob walker', 'zebra']) await typed(text)
    expect(new Set(firstLines)).toHaveProperty('size', 1)
    expect(firstLines[0]).toContain('Enter opens the only one found')
  })

  test('stands above lines that the browser draws: those of no two letters in a row are the same', async () => {
    const { omnibox, typed } = fakeOmnibox()
    Object.assign(browser, { omnibox })
    await start('ana')
    startOmnibox(ports, { watchEntryTab: vi.fn(), openTab: vi.fn(), openPopup: vi.fn() })
    const [before] = await typed('bob walke')
    const [after] = await typed('bob walker')
    expect(before?.description).toBe(after?.description)
    expect(before?.content).not.toBe(after?.content)
  })

  test('takes who was chosen from a list that was kept distinct', async () => {
    const { omnibox, typed, entered } = fakeOmnibox()
    Object.assign(browser, { omnibox })
    await start('ana')
    const openTab = vi.fn<EnterPorts['openTab']>()
    const tab = {
      isOurs: async () => true,
      isInFront: async () => true,
      show: async () => true,
      release: vi.fn(),
    }
    startOmnibox(ports, { watchEntryTab: () => tab, openTab, openPopup: vi.fn() })
    const [line] = await typed('bob walker')
    entered(line?.content ?? '', 'newBackgroundTab')
    const bob = desk.account('bob').profiles['in-home']?.id
    await vi.waitFor(() =>
      expect(openTab).toHaveBeenCalledWith(`${IN_HOME}/clients/${bob}`, { inFront: false }),
    )
  })
})

interface Line {
  content: string
  description: string
}

/** The browser's part in it. */
function fakeOmnibox() {
  const firstLines: string[] = []
  let onChange: ((text: string, suggest: (lines: Line[]) => void) => void) | undefined
  let onEnter: ((text: string, where: Disposition) => void) | undefined
  return {
    firstLines,
    omnibox: {
      setDefaultSuggestion: ({ description }: Line) => void firstLines.push(description),
      onInputStarted: { addListener: vi.fn() },
      onInputChanged: {
        addListener(heard: typeof onChange) {
          onChange = heard
        },
      },
      onInputEntered: {
        addListener(heard: typeof onEnter) {
          onEnter = heard
        },
      },
    },
    typed: (text: string) => new Promise<Line[]>((resolve) => onChange?.(text, resolve)),
    entered: (text: string, where: Disposition) => onEnter?.(text, where),
  }
}
