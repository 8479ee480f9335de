import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { softwareBar } from '../../../../lib/dashboard/features/software-bar.tsx'
import type { PageModel, PageState } from '../../../../lib/dashboard/page-model.ts'
import { ANCHORS, BOB, OPEN, outOfReach } from '../../components/samples.ts'

const PLACE = 'tandem-bar-height'
const FRAME_MS = 50

let ended = new AbortController()

beforeEach(async () => {
  await page.viewport(800, 600)
  ended = new AbortController()
  document.body.style.margin = '0'
  document.body.append(document.createElement('main'))
})
afterEach(() => {
  ended.abort()
  vi.useRealTimers()
  document.body.replaceChildren()
  sessionStorage.clear()
})

/** A page of a dashboard with the bar's feature, before the worker has answered. */
function openPage() {
  const callbacks = new Set<() => void>()
  let state: PageState = { answered: false, dialog: 'closed', acting: false }
  const model: PageModel = {
    state: () => state,
    subscribe: (callback) => callbacks.add(callback),
    load: vi.fn(),
    open: vi.fn(),
    undo: vi.fn(),
    retry: vi.fn(),
    move: vi.fn(),
  }
  softwareBar.start({ model, signal: ended.signal })
  return {
    answer(change: Partial<PageState>) {
      state = { ...state, answered: true, ...change }
      for (const callback of callbacks) callback()
    },
    close: () => ended.abort(),
  }
}

/** How far down the page's own content begins, in CSS pixels. */
const contentTop = () => document.querySelector('main')?.getBoundingClientRect().top

/** Two frames: by then every `ResizeObserver` has heard of a change. */
const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

/** Opens a page with this bar, and the next one when the height of the bar is known. */
async function visit(state: Partial<PageState>) {
  const first = openPage()
  first.answer(state)
  const top = contentTop()
  await vi.waitFor(() => expect(sessionStorage.getItem(PLACE)).toBe(String(top)))
  first.close()
  expect(contentTop()).toBe(0)
  ended = new AbortController()
  return { top, next: openPage() }
}

const SOL = {
  view: {
    anchors: ANCHORS,
    toggle: outOfReach('Ana Alvarez', 'Bartholomew Longfellow-Featherstone'),
  },
}

describe('the bar’s place', () => {
  it.each([
    ['a toggle', 1280, { view: { anchors: ANCHORS, toggle: OPEN } }],
    ['a toggle that leads nowhere, in two lines', 320, SOL],
  ])('is kept from the beginning where the page before had %s', async (_, width, state) => {
    await page.viewport(width, 600)
    const { top, next } = await visit(state)
    expect(contentTop()).toBe(top)
    next.answer(state)
    expect(contentTop()).toBe(top)
  })

  it('grows and shrinks with the bar as the window changes', async () => {
    openPage().answer(SOL)
    await vi.waitFor(() => expect(sessionStorage.getItem(PLACE)).toBe(String(contentTop())))
    const wide = contentTop()
    await page.viewport(320, 600)
    await vi.waitFor(() => expect(sessionStorage.getItem(PLACE)).toBe(String(contentTop())))
    expect(contentTop()).toBeGreaterThan(wide ?? 0)
  })

  it('is not kept where nothing is known of a bar', () => {
    openPage()
    expect(contentTop()).toBe(0)
  })

  it.each(['-42', '', '99999', 'Infinity', '42px', 'NaN'])('is not kept for %j', (nonsense) => {
    sessionStorage.setItem(PLACE, nonsense)
    openPage()
    expect(contentTop()).toBe(0)
  })

  it('is not kept where the browser keeps nothing for this site', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    openPage().answer({ view: { anchors: ANCHORS, toggle: OPEN } })
    expect(contentTop()).toBeGreaterThan(0)
  })

  it('is not kept on a page that had no bar when it was last open, as where one signs in', () => {
    openPage().answer({ view: undefined })
    sessionStorage.setItem(PLACE, '42')
    openPage()
    expect(contentTop()).toBe(0)
  })

  it('is kept again on a page that has a bar after all', async () => {
    openPage().answer({ view: undefined })
    const { top } = await visit({ view: { anchors: ANCHORS, toggle: OPEN } })
    expect(contentTop()).toBe(top)
  })

  it.each([
    ['has no toggle', { view: { anchors: ANCHORS, toggle: { kind: 'hidden' } } }],
    ['is not signed in', { view: undefined }],
  ] as const)('goes when somebody %s, and is forgotten', (_, state) => {
    sessionStorage.setItem(PLACE, '42')
    const { answer } = openPage()
    expect(contentTop()).toBe(42)
    answer(state)
    expect(contentTop()).toBe(0)
    expect(sessionStorage.getItem(PLACE)).toBeNull()
  })

  it('is filled by the notice that nobody could be asked, which says nothing of a bar', async () => {
    sessionStorage.setItem(PLACE, '42')
    openPage().answer({ unreachable: 'unreachable' })
    expect(contentTop()).toBe(42)
    sessionStorage.clear()
    await page.viewport(320, 600)
    await painted()
    expect(sessionStorage).toHaveLength(0)
  })

  it('goes after five seconds without an answer, and the bar comes all the same', () => {
    vi.useFakeTimers()
    sessionStorage.setItem(PLACE, '42')
    const { answer } = openPage()
    vi.advanceTimersByTime(5_000 - FRAME_MS)
    expect(contentTop()).toBe(42)
    vi.advanceTimersByTime(FRAME_MS)
    expect(contentTop()).toBe(0)
    expect(sessionStorage.getItem(PLACE)).toBe('42')
    answer({ view: { anchors: ANCHORS, toggle: OPEN } })
    expect(contentTop()).toBe(42)
  })

  it('is remembered while the page has the bar taken off', async () => {
    openPage().answer({ view: { anchors: ANCHORS, toggle: OPEN } })
    await vi.waitFor(() => expect(sessionStorage.getItem(PLACE)).toBe('42'))
    const { body } = document
    body.remove()
    await painted()
    expect(sessionStorage.getItem(PLACE)).toBe('42')
    document.documentElement.append(body)
    await vi.waitFor(() => expect(contentTop()).toBe(42))
  })

  it('is there as soon as the page has a body', async () => {
    sessionStorage.setItem(PLACE, '42')
    const { body } = document
    body.remove()
    openPage()
    document.documentElement.append(body)
    await vi.waitFor(() => expect(contentTop()).toBe(42))
  })
})

it('carries the sync button only when the page has been read to its end and has no name', async () => {
  const { attachShadow } = Element.prototype
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: 'open' })
  })
  const reading = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  const button = page.getByRole('button', { name: 'Add to Facility' })
  openPage().answer({ view: { anchors: ANCHORS, toggle: OPEN, profile: BOB } })
  await expect.element(page.getByRole('navigation', { name: 'Software' })).toBeVisible()
  expect(button.query()).toBeNull()
  reading.mockReturnValue('interactive')
  document.dispatchEvent(new Event('DOMContentLoaded'))
  await expect.element(button).toBeVisible()
})
