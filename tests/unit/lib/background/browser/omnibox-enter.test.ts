import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  followEnter,
  LONGEST_WAIT_MS,
  type Way,
} from '../../../../../lib/background/browser/omnibox-enter.ts'
import type { Disposition } from '../../../../../lib/platform/omnibox.ts'

const URL = 'http://127.0.0.1:4310/clients/7'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Presses Enter. `answer` has the worker know where it leads; `leave` goes on to another tab; `load` to another page. */
function enter(where: Disposition = 'currentTab', isOurs = true) {
  const did: string[] = []
  let inFront = true
  let sameLoad = true
  let answer: (way: Way) => void = () => {}
  const way = new Promise<Way>((resolve) => {
    answer = resolve
  })
  const tab = {
    isOurs: async () => isOurs,
    isInFront: async () => inFront,
    async show(url: string) {
      const isShown = inFront && sameLoad && isOurs
      if (isShown) did.push(`shows ${url}`)
      return isShown
    },
    release: () => void did.push('released'),
  }
  const done = followEnter(
    { search: 'bob', where, way: () => way },
    {
      watchEntryTab() {
        did.push('noted')
        return tab
      },
      openTab: async (url, how) =>
        void did.push(`opens ${url} ${how.inFront ? 'in front' : 'behind'}`),
      openPopup: async (search) => void did.push(`popup ${search}`),
    },
  )
  return {
    did: () => did.filter((each) => each !== 'noted' && each !== 'released'),
    all: did,
    done,
    answer,
    leave() {
      inFront = false
    },
    load() {
      sameLoad = false
    },
  }
}

describe('Enter in the address bar', () => {
  test('shows the page in the tab that was in front at that moment', async () => {
    const entered = enter()
    expect(entered.all).toEqual(['noted'])
    entered.answer({ url: URL })
    await entered.done
    expect(entered.all).toEqual(['noted', `shows ${URL}`, 'released'])
  })

  test('replaced whatever tab was in front when the answer came: it comes in a tab behind that one', async () => {
    const entered = enter()
    entered.leave()
    entered.answer({ url: URL })
    await entered.done
    expect(entered.did()).toEqual([`opens ${URL} behind`])
  })

  test('does not replace the page that somebody has gone on to in the same tab', async () => {
    const entered = enter()
    entered.load()
    entered.answer({ url: URL })
    await entered.done
    expect(entered.did()).toEqual([`opens ${URL} behind`])
  })

  test('opened for whoever is signed in in the container of the tab: it opens outside of it, in front', async () => {
    const entered = enter('currentTab', false)
    entered.answer({ url: URL })
    await entered.done
    expect(entered.did()).toEqual([`opens ${URL} in front`])
  })

  test('opens the popup while nobody answers, and then nothing more', async () => {
    const entered = enter()
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS - 1)
    expect(entered.did()).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(entered.did()).toEqual(['popup bob'])
    entered.answer({ url: URL })
    await entered.done
    await vi.runAllTimersAsync()
    expect(entered.did()).toEqual(['popup bob'])
  })

  test('lays no popup over what somebody has gone on to, and opens the late page behind it', async () => {
    const entered = enter()
    entered.leave()
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS)
    expect(entered.did()).toEqual([])
    entered.answer({ url: URL })
    await entered.done
    expect(entered.did()).toEqual([`opens ${URL} behind`])
  })

  test('opens the popup with what was typed where it leads to no page, unless somebody has gone on', async () => {
    const entered = enter()
    entered.answer({ search: 'bob' })
    await entered.done
    expect(entered.did()).toEqual(['popup bob'])
    const gone = enter()
    gone.leave()
    gone.answer({ search: 'bob' })
    await gone.done
    expect(gone.did()).toEqual([])
  })

  test('opens a tab in front or behind as it was asked to', async () => {
    const front = enter('newForegroundTab')
    front.answer({ url: URL })
    await front.done
    expect(front.did()).toEqual([`opens ${URL} in front`])
    const behind = enter('newBackgroundTab')
    await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS * 2)
    behind.answer({ url: URL })
    await behind.done
    expect(behind.did()).toEqual([`opens ${URL} behind`])
  })
})
