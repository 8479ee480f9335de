import { describe, expect, it, vi } from 'vitest'
import { followCommands } from '../../../../lib/dashboard/page-commands.ts'
import type { PageModel, PageState } from '../../../../lib/dashboard/page-model.ts'
import type { PageView } from '../../../../lib/domain/accounts/page-view.ts'
import { ANCHORS, BOB, OPEN } from '../../components/samples.ts'

const BOBS_PAGE: PageView = { anchors: ANCHORS, toggle: OPEN, profile: BOB }

/** A page that knows nothing before it has looked, and the worker that hands it commands. */
function openPage(seen: PageView | undefined) {
  const listeners = new Set<
    (message: unknown, from: unknown, answer: (taken: boolean) => void) => unknown
  >()
  const onMessage = {
    addListener: listeners.add.bind(listeners),
    removeListener: listeners.delete.bind(listeners),
  }
  // What a content script has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, {
    runtime: { id: 'tandem', onMessage },
  })
  let state: PageState = { answered: false, dialog: 'closed', acting: false }
  const model: PageModel = {
    state: () => state,
    subscribe: () => undefined,
    load: async () => {
      state = { ...state, view: seen }
    },
    open: vi.fn(),
    undo: vi.fn(),
    retry: vi.fn(),
    move: vi.fn(),
  }
  const ended = new AbortController()
  followCommands(model, ended.signal)
  return {
    open: model.open,
    end: () => ended.abort(),
    hand: (message: unknown) =>
      new Promise((answer) => {
        const waits = [...listeners].map((listener) => listener(message, {}, answer))
        if (!waits.includes(true)) answer('nobody takes it')
      }),
  }
}

describe('a page that is handed a command', () => {
  it('looks first, then opens the dialog that its button would', async () => {
    const { hand, open } = openPage(BOBS_PAGE)
    expect(await hand({ command: 'sync-profile' })).toBe(true)
    expect(open).toHaveBeenCalledExactlyOnceWith({ kind: 'sync', branch: 'facility' })
  })

  it('says that it has nothing to say, where nobody is signed in', async () => {
    const { hand, open } = openPage(undefined)
    expect(await hand({ command: 'sync-profile' })).toBe(false)
    expect(await hand({ command: 'toggle-software' })).toBe(false)
    expect(open).not.toHaveBeenCalled()
  })

  it('leaves other messages alone, and all of them when it ends', async () => {
    const { hand, end } = openPage(BOBS_PAGE)
    expect(await hand('tandem:look-again')).toBe('nobody takes it')
    end()
    expect(await hand({ command: 'sync-profile' })).toBe('nobody takes it')
  })
})
