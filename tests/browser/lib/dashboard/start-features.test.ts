import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { startFeatures } from '../../../../lib/dashboard/start-features.ts'
import type { PageView } from '../../../../lib/domain/accounts/page-view.ts'
import { ok } from '../../../../lib/domain/result.ts'
import { ANCHORS, BOB, BOB_LINKED, OPEN } from '../../components/samples.ts'

let ended: AbortController
let address = ''

beforeEach(() => {
  ended = new AbortController()
  address = location.href
})
afterEach(() => {
  ended.abort()
  history.replaceState(null, '', address)
  document.body.replaceChildren()
  sessionStorage.clear()
  vi.unstubAllGlobals()
})

/** A dashboard page at this path, of which the worker says what is in `views`. */
function openPage(path: string, views: Record<string, PageView>) {
  history.replaceState(null, '', path)
  const runtime = {
    id: 'tandem',
    sendMessage: vi.fn(async () => ok(views[location.pathname])),
    onMessage: { addListener: vi.fn(), removeListener: vi.fn() },
  }
  // What a content script has, and this page of the test runner has not.
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { runtime })
  startFeatures(ended)
  return runtime
}

/** The elements of ours that were made, on the page or not. */
function watchMade() {
  const attach = vi.spyOn(Element.prototype, 'attachShadow')
  return () =>
    attach.mock.contexts.map((element) => element instanceof HTMLElement && element.dataset.feature)
}

const placed = (feature: string) => document.querySelector(`[data-feature="tandem-${feature}"]`)

it('makes nothing but the bar on a page about nobody', async () => {
  const made = watchMade()
  openPage('/', { '/': { anchors: ANCHORS, toggle: OPEN } })
  await vi.waitFor(() => expect(placed('software-bar')).not.toBeNull())
  await vi.waitFor(() => expect(sessionStorage).toHaveLength(1))
  expect(made()).toEqual(['tandem-software-bar'])
})

it('brings the sync button and the Quick Actions once the page is about somebody', async () => {
  openPage('/', {
    '/': { anchors: ANCHORS, toggle: OPEN },
    '/clients/7': { anchors: ANCHORS, toggle: OPEN, profile: BOB },
  })
  document.body.insertAdjacentHTML('beforeend', '<h1 class="profile-name">Bob Walker</h1>')
  document.body.insertAdjacentHTML('beforeend', '<div class="quick-actions"><ul></ul></div>')
  await vi.waitFor(() => expect(placed('software-bar')).not.toBeNull())
  expect(placed('profile-sync')).toBeNull()
  history.pushState(null, '', '/clients/7')
  await vi.waitFor(() => expect(placed('profile-sync')).not.toBeNull())
  expect(placed('profile-sync')?.previousElementSibling?.textContent).toBe('Bob Walker')
  await vi.waitFor(() => expect(placed('quick-actions')?.parentElement?.tagName).toBe('UL'))
})

it('brings the way to our form to the page of the vendor’s', async () => {
  openPage('/', {
    '/': { anchors: ANCHORS, toggle: OPEN },
    '/clients/new': { anchors: ANCHORS, toggle: OPEN, form: 'client' },
  })
  document.body.insertAdjacentHTML('beforeend', '<main><h1>New Client</h1></main>')
  await vi.waitFor(() => expect(placed('software-bar')).not.toBeNull())
  expect(placed('create-in-both')).toBeNull()
  history.pushState(null, '', '/clients/new')
  await vi.waitFor(() => expect(placed('create-in-both')).not.toBeNull())
})

it('does not bring it where nobody may be created', async () => {
  document.body.insertAdjacentHTML('beforeend', '<main><h1>New Client</h1></main>')
  openPage('/clients/new', { '/clients/new': { anchors: ANCHORS, toggle: OPEN } })
  await vi.waitFor(() => expect(placed('software-bar')).not.toBeNull())
  expect(placed('create-in-both')).toBeNull()
})

describe('in place of the page’s own feed of a client', () => {
  const FEED = '<h1 class="profile-name">Bob Walker</h1><div data-conversation></div>'

  /** How often the page asked for the script that draws conversations. */
  async function timesAsked(profile: PageView['profile']) {
    document.body.insertAdjacentHTML('beforeend', FEED)
    const view = { anchors: ANCHORS, toggle: OPEN, ...(profile && { profile }) }
    const { sendMessage } = openPage('/clients/7', { '/clients/7': view })
    await vi.waitFor(() => expect(placed('profile-sync')).not.toBeNull())
    const asked = sendMessage.mock.calls.flat().map((message: unknown) => JSON.stringify(message))
    return asked.filter((each) => each.includes('page.dialogs')).length
  }

  it('comes the conversation with a client in both', async () => {
    expect(await timesAsked(BOB_LINKED)).toBe(1)
  })

  it('comes nothing where the server offers no conversation', async () => {
    const { talks: _, ...silent } = BOB_LINKED
    expect(await timesAsked(silent)).toBe(0)
  })
})

describe('what a page does without end', () => {
  const FIRST = { '/': { anchors: ANCHORS, toggle: OPEN } }
  const looksOf = ({ mock }: ReturnType<typeof openPage>['sendMessage']) =>
    mock.calls.flat().filter((message: unknown) => JSON.stringify(message).includes('page.load'))

  it('asks nothing when it dispatches 1,200 events of the browser', async () => {
    const { sendMessage } = openPage('/', FIRST)
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1))
    const before = looksOf(sendMessage).length
    for (let times = 0; times < 300; times++) {
      window.dispatchEvent(new Event('online'))
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
      document.dispatchEvent(new Event('visibilitychange'))
      window.dispatchEvent(new PopStateEvent('popstate'))
    }
    expect(looksOf(sendMessage)).toHaveLength(before)
  })

  it('asks a dozen times when it changes its address 100 times, the last time about where it ends', async () => {
    const { sendMessage } = openPage('/', {
      ...FIRST,
      '/clients/7': { anchors: ANCHORS, toggle: OPEN, profile: BOB },
    })
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1))
    document.body.insertAdjacentHTML('beforeend', '<h1 class="profile-name">Bob Walker</h1>')
    for (let times = 0; times < 100; times++) history.replaceState(null, '', `/?${times}`)
    history.replaceState(null, '', '/clients/7')
    await vi.waitFor(() => expect(placed('profile-sync')).not.toBeNull())
    expect(looksOf(sendMessage).length).toBeLessThanOrEqual(12)
    expect(looksOf(sendMessage).at(-1)).toMatchObject({ ask: { pathname: '/clients/7' } })
  })
})

describe('where the browser has no Navigation API', () => {
  const BOBS = '/clients/7'
  const VIEWS = {
    '/': { anchors: ANCHORS, toggle: OPEN },
    [BOBS]: { anchors: ANCHORS, toggle: OPEN, profile: BOB },
  }
  const HEADING = '<h1 class="profile-name">Bob Walker</h1>'

  beforeEach(() => vi.stubGlobal('navigation', undefined))

  it('the bar is drawn, and the sync button comes with the person whom the page draws', async () => {
    openPage('/', VIEWS)
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1))
    history.pushState(null, '', BOBS)
    document.body.insertAdjacentHTML('beforeend', HEADING)
    await vi.waitFor(() => expect(placed('profile-sync')).not.toBeNull())
  })

  it('a page is followed that only exchanges its words', async () => {
    document.body.insertAdjacentHTML('beforeend', '<p>Home</p>')
    const { sendMessage } = openPage('/', VIEWS)
    // For the page, and for what it says.
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(2))
    history.pushState(null, '', BOBS)
    const words = document.querySelector('p')?.firstChild
    if (words) words.nodeValue = 'Bob Walker'
    await vi.waitFor(() => expect(sendMessage).toHaveBeenCalledTimes(4))
  })

  it('back and forward are followed', async () => {
    const { sendMessage } = openPage('/', VIEWS)
    // From here on the page draws nothing, nor do we.
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1))
    history.pushState(null, '', BOBS)
    history.back()
    await vi.waitFor(() => expect(location.pathname).toBe('/'))
    const before = sendMessage.mock.calls.length
    history.forward()
    await vi.waitFor(() => expect(sendMessage.mock.calls.length).toBeGreaterThan(before))
  })

  it.each([
    ['moves the pointer', () => userEvent.hover(page.getByText('There'))],
    ['uses the keyboard', () => userEvent.keyboard('{Tab}')],
  ])('a page that draws nothing is followed once somebody %s', async (_, use) => {
    document.body.insertAdjacentHTML('beforeend', '<p>Here</p><p>There</p>')
    const { sendMessage } = openPage('/', VIEWS)
    await vi.waitFor(() => expect(sessionStorage).toHaveLength(1))
    // Where the pointer rests already, it comes to nothing new.
    await userEvent.hover(page.getByText('Here'))
    const before = sendMessage.mock.calls.length
    history.pushState(null, '', BOBS)
    await use()
    await vi.waitFor(() => expect(sendMessage.mock.calls.length).toBeGreaterThan(before))
  })
})
