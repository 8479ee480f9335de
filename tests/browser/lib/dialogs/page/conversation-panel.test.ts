import { afterEach, expect, it, vi } from 'vitest'
import type { ConversationCallsOfPage } from '../../../../../lib/dialogs/page/conversation-calls.ts'
import { openConversation } from '../../../../../lib/dialogs/page/conversation-panel.tsx'
import type { ProfileView } from '../../../../../lib/domain/accounts/page-view.ts'
import type { Branch } from '../../../../../lib/domain/branch.ts'
import { failed, ok } from '../../../../../lib/domain/result.ts'
import { watchListeners } from '../../../../fixtures/trusted-events.ts'
import { written } from '../../../components/conversation/conversation-samples.ts'

const DANA: ProfileView = {
  accountId: 'dana',
  profileId: '9',
  kind: 'client',
  name: 'Dana Dual',
  here: 'in-home',
  linked: true,
  maySync: true,
  actions: [],
  statuses: { 'in-home': 'active', facility: 'active' },
  primaryBranch: 'facility',
  hrefs: {},
}

const host = () => document.querySelector<HTMLElement>('[data-feature]')
let page = new AbortController()

afterEach(() => {
  page.abort()
  page = new AbortController()
  document.body.replaceChildren()
})

/** A page with its own feed, laid out by a rule that the attribute `hidden` alone loses to. */
function ownFeed(): HTMLElement {
  const feed = document.createElement('section')
  feed.id = 'feed'
  feed.style.display = 'grid'
  feed.textContent = 'The feed of the page'
  document.body.append(feed)
  return feed
}

function open(answers: Partial<ConversationCallsOfPage> = {}) {
  const read = vi.fn(async (_: string) => failed({ name: 'server-error' }))
  openConversation(
    {
      client: () => DANA,
      feed: '#feed',
      onClient: () => {},
      onRevalidate: () => {},
      read,
      seen: async () => ok('seen'),
      readDrafts: async () => ok({ actorId: 'ana', texts: {} }),
      saveDraft: async () => ok('kept'),
      send: async () => failed({ name: 'offline' }),
      retry: async () => ok('accepted'),
      cancel: async () => ok('cancelled'),
      ...answers,
    },
    page.signal,
  )
  return read
}

it('stands before the feed of the page, which is hidden, and reads the primary branch first', () => {
  const feed = ownFeed()
  const read = open()
  expect(host()?.nextElementSibling).toBe(feed)
  expect(feed.hidden).toBe(true)
  expect(feed.checkVisibility()).toBe(false)
  expect(read.mock.calls.map(([branch]) => branch)).toEqual(['facility', 'in-home'])
})

it('opened on the primary branch on a page of the other one: it opens on the branch of the page', async () => {
  ownFeed()
  const seen = vi.fn(async (_: Branch) => ok('seen' as const))
  const read = async (branch: Branch) => {
    const messages = [{ ...written(1, 'Hello'), branch }]
    return ok({ branch, messages, more: false, unread: 1, mayWrite: true, waiting: [] })
  }
  open({ read, seen })
  // Only what is in sight is counted as seen, so this shows what the closed root hides.
  await vi.waitFor(() => expect(seen).toHaveBeenCalled())
  expect(seen.mock.calls.map(([branch]) => branch)).toEqual(['in-home'])
})

it('gives the feed back as it was when its page ends', () => {
  const feed = ownFeed()
  open()
  page.abort()
  expect(host()).toBeNull()
  expect(feed.hidden).toBe(false)
  expect(feed.style.display).toBe('grid')
})

it('gives back the copy of a feed that it had hidden, when the page wrote itself anew', async () => {
  ownFeed()
  open()
  const { innerHTML } = document.body
  document.body.innerHTML = innerHTML
  const copy = () => document.querySelector<HTMLElement>('#feed')
  await vi.waitFor(() => expect(copy()?.previousElementSibling).toBe(host()))
  expect(copy()?.checkVisibility()).toBe(false)
  page.abort()
  expect(copy()?.hidden).toBe(false)
  expect(copy()?.style.display).toBe('grid')
})

it('stands aside while the page is printed', async () => {
  const happens = watchListeners()
  const feed = ownFeed()
  open()
  dispatchEvent(new Event('beforeprint'))
  expect(feed.checkVisibility()).toBe(false)
  happens('beforeprint')
  expect(feed.checkVisibility()).toBe(true)
  // A page may still draw something for the paper.
  document.body.append(document.createElement('p'))
  await new Promise(requestAnimationFrame)
  expect(feed.checkVisibility()).toBe(true)
  happens('afterprint')
  expect(feed.checkVisibility()).toBe(false)
})

it('waits where the page has no feed now, and comes when it has', async () => {
  open()
  expect(host()).toBeNull()
  const feed = ownFeed()
  await vi.waitFor(() => expect(host()?.nextElementSibling).toBe(feed))
  feed.remove()
  await vi.waitFor(() => expect(host()).toBeNull())
  const next = ownFeed()
  await vi.waitFor(() => expect(host()?.nextElementSibling).toBe(next))
  expect(next.checkVisibility()).toBe(false)
})

it('comes back when the page takes it off', async () => {
  const feed = ownFeed()
  open()
  host()?.remove()
  await vi.waitFor(() => expect(host()?.nextElementSibling).toBe(feed))
  expect(feed.checkVisibility()).toBe(false)
})

it('keeps keys that are pressed in it from the page', () => {
  ownFeed()
  open()
  const shortcut = vi.fn()
  document.addEventListener('keydown', shortcut, { signal: page.signal })
  host()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', bubbles: true }))
  expect(shortcut).not.toHaveBeenCalled()
})
